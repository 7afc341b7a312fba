package dev.chengxin.complaint;

import dev.chengxin.complaint.calendar.Arrangement;
import dev.chengxin.complaint.calendar.Arrangements;
import dev.chengxin.complaint.calendar.LoadedCalendars;
import dev.chengxin.complaint.calendar.Recomputation;
import dev.chengxin.complaint.calendar.kafka.CalendarEvents;
import dev.chengxin.complaint.calendar.mongo.MongoArrangements;
import dev.chengxin.complaint.casework.Clockwork;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.aggregate.StateCodec;
import dev.chengxin.servicekit.consumer.EventConsumer;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.loop.Loop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the calendars that clocks run by.
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    MongoArrangements arrangements(AggregateStores stores) {
        return new MongoArrangements(stores.open("calendars", StateCodec.json(Arrangement.class), 1));
    }

    @Bean
    LoadedCalendars legalCalendars(Arrangements arrangements, Clock clock, PlatformProperties platform) {
        return new LoadedCalendars(arrangements, clock, platform.movesWeekends());
    }

    @Bean
    Recomputation recomputation(LoadedCalendars calendars, Clockwork clockwork, IdGenerator ids) {
        return new Recomputation(calendars, clockwork, ids);
    }

    @Bean
    EventConsumer calendarConsumer(Recomputation recomputation) {
        return EventConsumer.of(
                "complaint-calendars", List.of(Topics.COMPLAINT_EVENTS), new CalendarEvents(recomputation));
    }

    @Bean
    Loop calendarLoop(Recomputation recomputation) {
        return new Loop("calendar-look-round", Duration.ofMinutes(1), () -> {
            recomputation.lookRound();
            return false;
        });
    }
}
