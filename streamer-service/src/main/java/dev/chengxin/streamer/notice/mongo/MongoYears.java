package dev.chengxin.streamer.notice.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.regulation.YearCalendar;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.streamer.notice.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// One document per year; a correction of a year replaces what was known of it.
public final class MongoYears implements Years {
    private static final String YEAR = "year";
    private static final String DAYS_OFF = "daysOff";
    private static final String WORKING_WEEKENDS = "workingWeekends";
    private static final String SOURCE = "source";

    private final MongoCollection<Document> collection;

    public MongoYears(MongoDatabase database) {
        this.collection = database.getCollection("years");
    }

    @Override
    public List<YearCalendar> all() {
        var years = new ArrayList<YearCalendar>();
        collection
                .find()
                .forEach(document -> years.add(new YearCalendar(
                        document.getInteger(YEAR),
                        days(document, DAYS_OFF),
                        days(document, WORKING_WEEKENDS),
                        document.getString(SOURCE))));
        return years;
    }

    @Override
    public boolean learn(YearCalendar year, Envelope cause) {
        var effect = Updates.combine(
                Updates.set(YEAR, year.year()),
                Updates.set(DAYS_OFF, texts(year.daysOff())),
                Updates.set(WORKING_WEEKENDS, texts(year.workingWeekends())),
                Updates.set(SOURCE, year.source()));
        return Markers.of(cause).upsert(collection, Integer.toString(year.year()), effect) == Effect.APPLIED;
    }

    private static Set<LocalDate> days(Document document, String field) {
        return document.getList(field, String.class).stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).sorted().toList();
    }
}
