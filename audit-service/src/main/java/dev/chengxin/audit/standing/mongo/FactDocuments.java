package dev.chengxin.audit.standing.mongo;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/// Facts as fields of a document, one per kind, so that a write leaves the kinds alone that did not change. Orders,
/// of which an operator has one fact per streamer and day, are one text per streamer.
final class FactDocuments {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String COUNTED = "counted";
    private static final String COUNT = " ";
    private static final String PART = ":";

    private static final Map<String, Class<? extends Fact>> KINDS = kinds();

    private FactDocuments() {}

    private static Map<String, Class<? extends Fact>> kinds() {
        Map<String, Class<? extends Fact>> kinds = new LinkedHashMap<>();
        kinds.put("onAir", Fact.OnAir.class);
        kinds.put("verified", Fact.Verified.class);
        kinds.put("trained", Fact.Trained.class);
        kinds.put("admitted", Fact.Admitted.class);
        kinds.put("confirmed", Fact.Confirmed.class);
        kinds.put("overturned", Fact.Overturned.class);
        kinds.put("appealed", Fact.Appealed.class);
        kinds.put("appealDecided", Fact.AppealDecided.class);
        kinds.put("imposed", Fact.Imposed.class);
        kinds.put("lifted", Fact.Lifted.class);
        kinds.put("closed", Fact.Closed.class);
        kinds.put("offered", Fact.Offered.class);
        kinds.put("batches", Fact.Batch.class);
        return kinds;
    }

    /// Puts facts into a document.
    static void write(List<Fact> facts, Document document) {
        KINDS.forEach((field, kind) -> {
            var documents = facts.stream()
                    .filter(kind::isInstance)
                    .map(FactDocuments::document)
                    .toList();
            if (!documents.isEmpty()) {
                document.append(field, documents);
            }
        });
        var counted = counted(facts);
        if (!counted.isEmpty()) {
            document.append(COUNTED, counted);
        }
    }

    /// The facts that a document holds.
    static List<Fact> read(Document document) {
        var facts = new ArrayList<Fact>();
        KINDS.forEach((field, kind) -> document.getList(field, Document.class, List.of())
                .forEach(fact -> facts.add(EventJson.mapper().convertValue(fact, kind))));
        document.get(COUNTED, new Document()).forEach((streamerId, counts) -> {
            for (var count : ((String) counts).split(COUNT, -1)) {
                facts.add(counted(streamerId, count.split(PART, -1)));
            }
        });
        return facts;
    }

    private static Document document(Fact fact) {
        return new Document(EventJson.mapper().convertValue(fact, FIELDS));
    }

    /// Day, sequence and orders, for each day of each streamer.
    private static Document counted(List<Fact> facts) {
        var streamers = new LinkedHashMap<String, StringJoiner>();
        for (var fact : facts) {
            if (fact instanceof Fact.Counted(var streamerId, var day, var sequence, var orders)) {
                streamers
                        .computeIfAbsent(streamerId, _ -> new StringJoiner(COUNT))
                        .add(day + PART + sequence + PART + orders);
            }
        }
        var document = new Document();
        streamers.forEach((streamerId, counts) -> document.append(streamerId, counts.toString()));
        return document;
    }

    private static Fact.Counted counted(String streamerId, String... parts) {
        return new Fact.Counted(
                streamerId, LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
