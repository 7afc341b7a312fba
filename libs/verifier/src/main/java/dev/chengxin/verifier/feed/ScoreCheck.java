package dev.chengxin.verifier.feed;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Facts;
import dev.chengxin.score.events.Parties;
import dev.chengxin.score.events.Readings;
import dev.chengxin.score.events.StandingData;
import dev.chengxin.score.events.UnreadableEventException;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Whether the index and the grade that were published last follow from the entries that they say they were
/// computed from.
public final class ScoreCheck {
    private static final String INDEX_CHANGED = "index.changed.v1";
    private static final String GRADE_CHANGED = "grade.changed.v1";
    private static final String LEDGER_INDEX = "ledgerindex";

    private final String party;
    private final Report report;
    private final Readings readings = new Readings();
    private final Parties parties = new Parties();
    private @Nullable JsonNode index;
    private @Nullable JsonNode grade;
    private long taken;
    private long unreadable;

    /// @param party id of a streamer or an operator
    public ScoreCheck(String party, Report report) {
        this.party = party;
        this.report = report;
    }

    /// Looks in a line for what was published last.
    public void findPublished(byte[] line) {
        JsonNode event = json(line);
        String type = event.path("type").asString("");
        if (!event.at("/data/partyId").asString("").equals(party)) {
            return;
        }
        if (type.equals(INDEX_CHANGED)) {
            index = event;
        } else if (type.equals(GRADE_CHANGED)) {
            grade = event;
        }
    }

    /// Takes a line into the computation, unless what was published last does not rest on it.
    public void take(byte[] line) {
        JsonNode event = json(line);
        if (index != null && event.path(LEDGER_INDEX).asLong(0) > appliedThrough(index)) {
            return;
        }
        taken++;
        try {
            readings.read(event).ifPresent(parties::apply);
        } catch (UnreadableEventException _) {
            unreadable++;
        }
    }

    private static long appliedThrough(JsonNode published) {
        return published.at("/data/appliedThrough").asLong(-1);
    }

    private static JsonNode json(byte[] line) {
        byte[] trimmed = FeedLine.trimmed(line);
        if (trimmed.length == 0) {
            return EventJson.mapper().createObjectNode();
        }
        try {
            return EventJson.mapper().readTree(trimmed);
        } catch (JacksonException _) {
            throw new UncheckableException("score.no-feed");
        }
    }

    /// Computes, and compares unless an instant is named.
    ///
    /// @throws UncheckableException when the party is unknown or nothing was published about it
    public void finish(@Nullable Instant asOf) {
        Facts facts = facts().orElseThrow(() -> new UncheckableException("score.unknown", party));
        report.checked("score.entries", taken);
        if (unreadable > 0) {
            report.notProven("score.unreadable", unreadable);
        }
        if (asOf != null) {
            say(StandingData.of(facts, parties.standing(facts, asOf)));
        } else if (index != null) {
            compare(index, facts);
        } else {
            throw new UncheckableException("score.unpublished", party);
        }
    }

    private Optional<Facts> facts() {
        return parties.all().stream()
                .filter(facts -> facts.partyId().equals(party))
                .findFirst();
    }

    private void compare(JsonNode published, Facts facts) {
        JsonNode data = published.path("data");
        Instant asOf = Instant.parse(data.path("asOf").asString(""));
        StandingData computed = StandingData.of(facts, parties.standing(facts, asOf));
        say(computed);
        long at = published.path(LEDGER_INDEX).asLong(0);
        same(at, "score.index", data.path("index").asInt(), computed.index());
        same(at, "score.points", data.path("points").asInt(), computed.points().total());
        same(at, "score.rulebook", data.path("rulebookVersion").asInt(), computed.rulebookVersion());
        same(at, "score.components", data.path("components"), tree(computed.components()));
        if (grade != null && grade.at("/data/asOf").equals(data.path("asOf"))) {
            compareGrade(grade, computed);
        } else {
            report.notProven("score.grade-open");
        }
    }

    private void compareGrade(JsonNode published, StandingData computed) {
        long at = published.path(LEDGER_INDEX).asLong(0);
        same(at, "score.grade", published.at("/data/after").asString(""), computed.grade());
        same(at, "score.reasons", published.at("/data/reasons"), tree(computed.reasons()));
    }

    private static JsonNode tree(Object value) {
        return EventJson.mapper().valueToTree(value);
    }

    private void same(long at, String code, Object published, Object computed) {
        if (!published.equals(computed)) {
            report.fault(Fault.of(code).atEntry(at).comparing(computed, published));
        }
    }

    private void say(StandingData computed) {
        report.checked(
                "score.computed",
                EventJson.text(computed.asOf()),
                hundredths(computed.index()),
                computed.grade().toUpperCase(Locale.ROOT),
                String.join(", ", computed.reasons()),
                computed.points().total(),
                computed.rulebookVersion());
    }

    private static String hundredths(int value) {
        return value / 100 + "." + (value % 100 < 10 ? "0" : "") + value % 100;
    }
}
