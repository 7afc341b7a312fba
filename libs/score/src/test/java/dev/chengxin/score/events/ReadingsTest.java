package dev.chengxin.score.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.Visibility;
import dev.chengxin.score.Fact;
import dev.chengxin.score.Rulebook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class ReadingsTest {
    private static final Readings READINGS = new Readings();

    /// Types whose sample says nothing that counts.
    private static final List<String> SILENT = List.of("appeal.filed.v1", "appeal.decided.v1");

    static Stream<String> types() {
        return READINGS.types().stream().sorted();
    }

    static Stream<String> otherTypes() {
        return EventCatalog.all().stream()
                .map(EventType::type)
                .filter(type -> !READINGS.types().contains(type));
    }

    private static ObjectNode sample(String type) {
        var path = "/dev/chengxin/contracts/samples/" + type + ".json";
        try (var sample = Objects.requireNonNull(EventCatalog.class.getResourceAsStream(path), path)) {
            return (ObjectNode) EventJson.mapper().readTree(sample);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading.OfParties parties(ObjectNode event) {
        return (Reading.OfParties) READINGS.read(event).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatStandingsAreComputedFromIsPublic(String type) {
        assertThat(EventCatalog.visibilityOf(type)).isEqualTo(Visibility.PUBLIC);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPublishedFormIsRead(String type) {
        var sample = sample(type);
        if (type.startsWith("appeal")) {
            ((ObjectNode) sample.path("data")).put("against", "violation");
        }
        assertThat(READINGS.read(sample)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void whatElseIsSaidHasNoPart(String type) {
        assertThat(READINGS.read(sample(type))).isEmpty();
    }

    @Test
    void onlyAuditsOwnRulebooksHaveAPartOfWhatAuditSays() {
        assertThat(types().filter(type ->
                        Stream.of("index", "grade", "ladder", "alert").anyMatch(type::startsWith)))
                .isEmpty();
    }

    @Test
    void anAppealAgainstAMeasureHasNoPart() {
        for (var type : SILENT) {
            var event = sample(type);
            ((ObjectNode) event.path("data")).put("against", "measure");
            assertThat(READINGS.read(event)).isEmpty();
        }
    }

    @Test
    void reportsAndComplaintsAboutNobodyHaveNoPart() {
        var report = sample("complaint.closed.v1");
        ((ObjectNode) report.path("data")).put("kind", "report");
        assertThat(READINGS.read(report)).isEmpty();

        var unlinked = sample("complaint.closed.v1");
        ((ObjectNode) unlinked.path("data")).put("kind", "complaint").remove(List.of("streamerId", "operatorId"));
        assertThat(READINGS.read(unlinked)).isEmpty();
    }

    @Test
    void aViolationNamesWhomItConcernsAndItself() {
        var event = sample("violation.confirmed.v1");
        var reading = parties(event);

        assertThat(reading.partyIds())
                .containsExactly(
                        event.path("data").path("streamerId").asString(),
                        event.path("data").path("operatorId").asString());
        assertThat(reading.violationId()).hasValue(event.path("subject").asString());
        assertThat(parties(sample("orders.counted.v1")).violationId()).isEmpty();
    }

    @Test
    void aSessionOffersItsBatches() {
        var event = sample("session.started.v1");

        assertThat(parties(event).batchIds())
                .containsExactlyElementsOf(event.path("data")
                        .path("batchIds")
                        .valueStream()
                        .map(id -> id.asString())
                        .toList());
    }

    @Test
    void anIdentityIsThatOfTheSubject() {
        var event = sample("streamer.verified.v1");

        assertThat(parties(event).facts())
                .filteredOn(Fact.Verified.class::isInstance)
                .singleElement()
                .satisfies(fact -> assertThat(((Fact.Verified) fact).partyId())
                        .isEqualTo(event.path("subject").asString()));
    }

    @Test
    void aRulebookComesBackAsItWasSaid() {
        var said = new Aggregate("rulebook").says(RandomLoop.START, RulebookEvents.event(Rulebook.standard()));

        assertThat(READINGS.read(said.events().getFirst()))
                .hasValueSatisfying(reading ->
                        assertThat(((Reading.OfRules) reading).rulebook()).isEqualTo(Rulebook.standard()));
    }

    @Test
    void whatIsNotOfItsFormIsSaidToBeSo() {
        var event = sample("violation.confirmed.v1");
        ((ObjectNode) event.path("data")).put("severity", "dreadful");
        assertThatThrownBy(() -> READINGS.read(event)).isInstanceOf(UnreadableEventException.class);

        var timeless = sample("violation.confirmed.v1").put("time", "yesterday");
        assertThatThrownBy(() -> READINGS.read(timeless)).isInstanceOf(UnreadableEventException.class);

        var lame = sample("rulebook.activated.v1");
        ((ObjectNode) lame.path("data")).putArray("ladder").add(1);
        assertThatThrownBy(() -> READINGS.read(lame)).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "session.started.v1, streamerId",
        "orders.counted.v1, streamerId",
        "violation.confirmed.v1, sessionId",
        "violation.confirmed.v1, category",
        "appeal.filed.v1, targetId",
        "appeal.decided.v1, operatorId",
    })
    void whatIsNoIdOrCodeIsNotOfItsForm(String type, String field) {
        var event = sample(type);
        ((ObjectNode) event.path("data")).put("against", "violation").put(field, "$set two words");

        assertThatThrownBy(() -> READINGS.read(event)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void alsoInListsAndAsASubject() {
        var offers = sample("session.started.v1");
        ((ObjectNode) offers.path("data")).putArray("batchIds").add("batch.1");
        assertThatThrownBy(() -> READINGS.read(offers)).isInstanceOf(UnreadableEventException.class);

        var measure = sample("measure.applied.v1");
        ((ObjectNode) measure.path("data")).putArray("violationIds").add("one,two");
        assertThatThrownBy(() -> READINGS.read(measure)).isInstanceOf(UnreadableEventException.class);

        var subject = sample("complaint.closed.v1").put("subject", "two words");
        assertThatThrownBy(() -> READINGS.read(subject)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void whatIsEmptyIsNotOfItsForm() {
        var empty = sample("measure.applied.v1");
        empty.putObject("data");
        assertThatThrownBy(() -> READINGS.read(empty))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("measure.applied.v1");
    }

    @Test
    void aReplayPassesOverWhatIsNotOfItsFormAndStopsAtWhatIsNoFeed() throws IOException {
        var broken = sample("violation.confirmed.v1");
        broken.putObject("data");
        var replay = new Replay();

        replay.read(new BufferedReader(new StringReader(broken + "\n\n" + sample("orders.counted.v1") + "\n")));

        assertThat(replay.lines()).isEqualTo(2);
        assertThat(replay.unreadable()).isOne();
        assertThat(replay.parties().all()).hasSize(2);
        assertThatThrownBy(() -> replay.read(new BufferedReader(new StringReader("\n<html>"))))
                .isInstanceOfSatisfying(
                        NoFeedException.class, e -> assertThat(e.line()).isEqualTo(3));
    }
}
