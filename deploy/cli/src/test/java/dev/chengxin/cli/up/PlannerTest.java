package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.folder.DemoState;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.StoreChoice;
import dev.chengxin.local.StoreKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final UpOptions NOTHING_SAID = options(null, null, null, true, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00.123456Z"), ZoneOffset.UTC);

    @Test
    void aFirstStartTakesTheMachinesChoice() {
        Plan plan = new Planner(NOTHING_SAID, machine(StoreKind.MONGOD, "/opt/mongod")).first(CLOCK);
        assertThat(plan.installation())
                .isEqualTo(new Installation(
                        Instant.parse("2026-03-01T08:00:00.123Z"),
                        StoreKind.MONGOD,
                        "/opt/mongod",
                        8080,
                        null,
                        null,
                        false,
                        DemoState.PENDING));
        assertThat(plan.demo()).isTrue();
        assertThat(keys(plan)).containsExactly("store.mongod");
    }

    @Test
    void whatIsAskedForGoesBeforeTheMachinesChoice() {
        UpOptions asked = options("mongodb://db/", "k1:9092", "https://id.example", true, 9200);
        Plan plan = new Planner(asked, machine(StoreKind.MONGOD, "/opt/mongod")).first(CLOCK);
        Installation installation = plan.installation();
        assertThat(installation.store()).isEqualTo(StoreKind.GIVEN);
        assertThat(installation.storeTarget()).isEqualTo("mongodb://db/");
        assertThat(installation.kafka()).isEqualTo("k1:9092");
        assertThat(installation.port()).isEqualTo(9200);
        // Nobody knows the demo logins of another issuer.
        assertThat(plan.demo()).isFalse();
        assertThat(installation.demo()).isEqualTo(DemoState.SKIPPED);
        assertThat(keys(plan)).containsExactly("store.given", "demo.no-issuer");
    }

    @Test
    void aLaterStartKeepsTheStoreWhateverTheMachineHasNow() {
        Plan plan = new Planner(NOTHING_SAID, machine(StoreKind.MONGOD, "/opt/mongod"))
                .later(recorded(StoreKind.EMBEDDED, ""));
        assertThat(plan.installation()).isEqualTo(recorded(StoreKind.EMBEDDED, ""));
        assertThat(keys(plan)).containsExactly("store.embedded.kept");
    }

    @Test
    void aServerThatCannotBeStartedIsRefusedBeforeAnythingStarts() {
        Machine misnamed = machine(StoreKind.MONGOD, "/nonexistent", false);
        assertThatThrownBy(() -> new Planner(NOTHING_SAID, misnamed).first(CLOCK))
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith("store.no-mongod");
        UpOptions another = options("mongodb://db/", null, null, true, null);
        assertThat(new Planner(another, misnamed).first(CLOCK).installation().store())
                .isEqualTo(StoreKind.GIVEN);
    }

    @Test
    void anotherKindOfStoreIsRefused() {
        refused(options("mongodb://db/", null, null, true, null), recorded(StoreKind.EMBEDDED, ""))
                .hasMessageStartingWith("store.other");
    }

    @Test
    void aServerThatIsGoneStopsTheStart() {
        assertThatThrownBy(() -> new Planner(NOTHING_SAID, machine(StoreKind.EMBEDDED, ""))
                        .later(recorded(StoreKind.MONGOD, "/gone/mongod")))
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith("store.mongod-gone");
        assertThatThrownBy(() -> new Planner(NOTHING_SAID, machine(StoreKind.EMBEDDED, ""))
                        .later(recorded(StoreKind.DOCKER, "mongo:8")))
                .isInstanceOf(StopException.class)
                .hasMessageStartingWith("store.docker-gone");
    }

    @Test
    void aServerThatMovedIsFoundAgain() {
        Plan plan = new Planner(NOTHING_SAID, machine(StoreKind.MONGOD, "/opt/mongod"))
                .later(recorded(StoreKind.MONGOD, "/gone/mongod"));
        assertThat(plan.installation().storeTarget()).isEqualTo("/opt/mongod");
    }

    @Test
    void anotherBrokerIsRefused() {
        refused(options(null, "k1:9092", null, true, null), recorded(StoreKind.EMBEDDED, ""))
                .hasMessageStartingWith("kafka.other");
    }

    @Test
    void anotherPortMovesThePlatform() {
        Plan plan = new Planner(options(null, null, null, true, 9300), machine(StoreKind.EMBEDDED, ""))
                .later(recorded(StoreKind.EMBEDDED, ""));
        assertThat(plan.installation().port()).isEqualTo(9300);
        assertThat(keys(plan)).contains("port.moved");
    }

    @Test
    void theDemoIsPlayedOnceAndACutOneGoesOn() {
        Machine machine = machine(StoreKind.EMBEDDED, "");
        Installation pending = recorded(StoreKind.EMBEDDED, "");
        assertThat(new Planner(NOTHING_SAID, machine).later(pending).demo()).isTrue();
        assertThat(new Planner(options(null, null, null, false, null), machine)
                        .later(pending)
                        .demo())
                .isFalse();
        for (DemoState over : List.of(DemoState.PLAYED, DemoState.SKIPPED)) {
            assertThat(new Planner(NOTHING_SAID, machine)
                            .later(pending.withDemo(over))
                            .demo())
                    .isFalse();
        }
    }

    @Test
    void withoutAnImageTheEmbeddedStoreIsUsed() {
        Plan plan = Planner.withoutDocker(new Planner(NOTHING_SAID, machine(StoreKind.DOCKER, "mongo:8")).first(CLOCK));
        assertThat(plan.installation().store()).isEqualTo(StoreKind.EMBEDDED);
        assertThat(keys(plan)).containsExactly("store.no-image", "store.embedded");
    }

    private static AbstractThrowableAssert<?, ?> refused(UpOptions options, Installation recorded) {
        return assertThatThrownBy(() -> new Planner(options, machine(StoreKind.EMBEDDED, "")).later(recorded))
                .isInstanceOf(StopException.class);
    }

    private static Installation recorded(StoreKind kind, String target) {
        return new Installation(
                Instant.parse("2026-01-01T00:00:00Z"), kind, target, 9200, null, null, true, DemoState.PENDING);
    }

    private static UpOptions options(
            @Nullable String mongodb,
            @Nullable String kafka,
            @Nullable String issuer,
            boolean demo,
            @Nullable Integer port) {
        return new UpOptions(mongodb, kafka, issuer, demo, port);
    }

    private static List<String> keys(Plan plan) {
        return plan.notes().stream().map(Note::key).toList();
    }

    private static Machine machine(StoreKind kind, String target) {
        return machine(kind, target, true);
    }

    private static Machine machine(StoreKind kind, String target, boolean runs) {
        return new Machine() {
            @Override
            public StoreChoice choice() {
                return new StoreChoice(kind, target, "");
            }

            @Override
            public boolean canRun(String binary) {
                return runs && binary.equals(target);
            }

            @Override
            public Optional<String> mongod() {
                return Optional.of(target).filter(_ -> kind == StoreKind.MONGOD);
            }

            @Override
            public boolean docker() {
                return kind == StoreKind.DOCKER;
            }

            @Override
            public boolean namesServer() {
                return false;
            }
        };
    }
}
