package dev.chengxin.streamer.notice.kafka;

import dev.chengxin.contracts.CalendarEvent.CalendarLoaded;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.regulation.YearCalendar;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.streamer.notice.Years;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Learns the calendars that complaint-service loaded.
public final class LoadedYears implements EventHandler {
    private static final EventType TYPE = EventType.of(CalendarLoaded.class);

    private final Years years;

    public LoadedYears(Years years) {
        this.years = years;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().equals(TYPE.type())) {
            return Effect.IGNORED;
        }
        try {
            var loaded = (CalendarLoaded) EventJson.read(TYPE, event.data());
            var year = new YearCalendar(
                    loaded.year(), Set.copyOf(loaded.daysOff()), Set.copyOf(loaded.workingWeekends()), loaded.source());
            return years.learn(year, event) ? Effect.APPLIED : Effect.REPEATED;
        } catch (JacksonException | IllegalArgumentException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
