package dev.chengxin.audit.standing.mongo;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Fact;
import dev.chengxin.score.MeasureKind;
import dev.chengxin.score.Severity;
import dev.chengxin.score.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Facts as fields of a document: a list of lines per kind, so that a write leaves the kinds alone that did not
/// change, and a dossier with a hundred thousand facts still is a document. A line is words with blanks between
/// them; `-` stands for what is absent. Of closed complaints and counted days there are many, so they have numbers
/// for their times, and all days of a streamer are one line.
final class FactLines {
    private static final String BLANK = " ";
    private static final String ABSENT = "-";
    private static final String COMMA = ",";
    private static final String COLON = ":";
    private static final String COUNTED = "counted";

    private static final Map<String, Function<Words, Fact>> READERS = Map.ofEntries(
            Map.entry("onAir", line -> new Fact.OnAir(line.word(), line.optional(), line.instant())),
            Map.entry("verified", line -> new Fact.Verified(line.word(), line.stamp(), line.instant())),
            Map.entry("trained", line -> new Fact.Trained(line.word(), line.instant())),
            Map.entry("admitted", line -> new Fact.Admitted(line.word(), line.instant())),
            Map.entry(
                    "confirmed",
                    line -> new Fact.Confirmed(
                            line.word(),
                            line.optional(),
                            line.word(),
                            Severity.of(line.word()).orElseThrow(),
                            line.instant(),
                            line.flag(),
                            line.flag())),
            Map.entry("overturned", line -> new Fact.Overturned(line.word(), line.instant())),
            Map.entry("appealed", line -> new Fact.Appealed(line.word(), line.word(), line.instant())),
            Map.entry(
                    "appealDecided",
                    line -> new Fact.AppealDecided(line.word(), line.word(), line.instant(), line.flag())),
            Map.entry(
                    "imposed",
                    line -> new Fact.Imposed(
                            line.word(),
                            MeasureKind.of(line.word()).orElseThrow(),
                            line.word(),
                            line.list(),
                            line.instant(),
                            line.optionalInstant())),
            Map.entry("lifted", line -> new Fact.Lifted(line.word(), line.instant())),
            Map.entry(
                    "closed",
                    line -> new Fact.Closed(
                            line.word(),
                            new Stamp(Instant.ofEpochMilli(line.number()), line.number()),
                            line.flag(),
                            line.flag())),
            Map.entry("offered", line -> new Fact.Offered(line.word(), line.instant(), line.instant())),
            Map.entry(
                    "batches",
                    line -> new Fact.Batch(
                            line.word(), line.optionalFlag(), line.optionalInstant(), line.optionalInstant())));

    private FactLines() {}

    /// Puts facts into a document.
    static void write(List<Fact> facts, Document document) {
        var lines = new LinkedHashMap<String, List<String>>();
        var days = new LinkedHashMap<String, StringJoiner>();
        for (var fact : facts) {
            if (fact instanceof Fact.Counted(var streamer, var day, var sequence, var orders)) {
                days.computeIfAbsent(streamer, _ -> new StringJoiner(COMMA))
                        .add(day.toEpochDay() + COLON + sequence + COLON + orders);
            } else {
                lines.computeIfAbsent(field(fact), _ -> new ArrayList<>()).add(line(fact));
            }
        }
        days.forEach((streamer, counts) ->
                lines.computeIfAbsent(COUNTED, _ -> new ArrayList<>()).add(words(streamer, counts)));
        document.putAll(lines);
    }

    /// The facts that a document holds.
    static List<Fact> read(Document document) {
        var facts = new ArrayList<Fact>();
        READERS.forEach((field, reader) -> document.getList(field, String.class, List.of())
                .forEach(line -> facts.add(reader.apply(new Words(line)))));
        document.getList(COUNTED, String.class, List.of()).forEach(line -> readDays(new Words(line), facts));
        return facts;
    }

    private static void readDays(Words line, List<Fact> facts) {
        var streamer = line.word();
        for (var count : line.list()) {
            var parts = count.split(COLON, -1);
            facts.add(new Fact.Counted(
                    streamer,
                    LocalDate.ofEpochDay(Long.parseLong(parts[0])),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2])));
        }
    }

    private static String field(Fact fact) {
        return switch (fact) {
            case Fact.OnAir _ -> "onAir";
            case Fact.Verified _ -> "verified";
            case Fact.Trained _ -> "trained";
            case Fact.Admitted _ -> "admitted";
            case Fact.Confirmed _ -> "confirmed";
            case Fact.Overturned _ -> "overturned";
            case Fact.Appealed _ -> "appealed";
            case Fact.AppealDecided _ -> "appealDecided";
            case Fact.Imposed _ -> "imposed";
            case Fact.Lifted _ -> "lifted";
            case Fact.Closed _ -> "closed";
            case Fact.Counted _ -> COUNTED;
            case Fact.Offered _ -> "offered";
            case Fact.Batch _ -> "batches";
        };
    }

    private static String line(Fact fact) {
        return switch (fact) {
            case Fact.OnAir(var streamer, var operator, var at) -> words(streamer, operator, at);
            case Fact.Verified(var party, var stamp, var renewBy) ->
                words(party, stamp.time(), stamp.sequence(), renewBy);
            case Fact.Trained(var streamer, var at) -> words(streamer, at);
            case Fact.Admitted(var streamer, var at) -> words(streamer, at);
            case Fact.Confirmed(var id, var session, var category, var severity, var at, var advertising, var waived) ->
                words(id, session, category, severity.code(), at, advertising, waived);
            case Fact.Overturned(var violation, var at) -> words(violation, at);
            case Fact.Appealed(var appeal, var violation, var at) -> words(appeal, violation, at);
            case Fact.AppealDecided(var appeal, var violation, var at, var reversed) ->
                words(appeal, violation, at, reversed);
            case Fact.Imposed(var id, var kind, var party, var violations, var from, var until) ->
                words(id, kind.code(), party, String.join(COMMA, violations), from, until);
            case Fact.Lifted(var measure, var at) -> words(measure, at);
            case Fact.Closed(var complaint, var stamp, var upheld, var onTime) ->
                words(complaint, stamp.time().toEpochMilli(), stamp.sequence(), upheld, onTime);
            case Fact.Counted counted -> throw new IllegalArgumentException("a day is part of a line: " + counted);
            case Fact.Offered(var batch, var from, var until) -> words(batch, from, until);
            case Fact.Batch(var batch, var inScope, var certifiedAt, var failedAt) ->
                words(batch, inScope, certifiedAt, failedAt);
        };
    }

    private static String words(@Nullable Object... values) {
        var line = new StringBuilder();
        for (var value : values) {
            line.append(line.isEmpty() ? "" : BLANK).append(word(value));
        }
        return line.toString();
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case null -> ABSENT;
            case Instant instant -> EventJson.text(instant);
            case Object other when other.toString().isEmpty() -> ABSENT;
            case Object other -> other.toString();
        };
    }

    /// The words of a line, one after the other.
    private static final class Words {
        private final String[] words;
        private int next;

        Words(String line) {
            words = line.split(BLANK, -1);
        }

        String word() {
            return words[next++];
        }

        @Nullable
        String optional() {
            var word = word();
            return word.equals(ABSENT) ? null : word;
        }

        Instant instant() {
            return Instant.parse(word());
        }

        @Nullable
        Instant optionalInstant() {
            var word = optional();
            return word == null ? null : Instant.parse(word);
        }

        long number() {
            return Long.parseLong(word());
        }

        boolean flag() {
            return Boolean.parseBoolean(word());
        }

        @Nullable
        Boolean optionalFlag() {
            var word = optional();
            return word == null ? null : Boolean.valueOf(word);
        }

        Stamp stamp() {
            return new Stamp(instant(), number());
        }

        List<String> list() {
            var word = optional();
            return word == null ? List.of() : Arrays.asList(word.split(COMMA, -1));
        }
    }
}
