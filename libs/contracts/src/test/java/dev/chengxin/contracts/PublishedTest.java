package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the sources against everything that was ever published. To publish a new type or a compatible change:
/// `mvn -pl libs/contracts test -Dtest=PublishedTest -Dcontracts.publish`, then commit what it wrote.
class PublishedTest {
    private static final PublishedRevisions PUBLISHED = new PublishedRevisions(ContractFiles.PUBLISHED);

    @BeforeAll
    static void publishWhenAsked() {
        if (System.getProperty("contracts.publish") != null) {
            EventCatalog.all().forEach(type -> PUBLISHED.publish(Publication.of(type)));
        }
    }

    static List<EventType> types() {
        return EventCatalog.all();
    }

    static Stream<Publication> everything() {
        return PUBLISHED.types().stream().flatMap(type -> PUBLISHED.of(type).stream());
    }

    @Test
    void noTypeWasEverWithdrawn() {
        assertThat(PUBLISHED.types())
                .as("a published type is missing from the catalogue: its old entries could no longer be read")
                .isSubsetOf(EventCatalog.all().stream().map(EventType::type).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingBreaks(EventType type) {
        assertThat(PUBLISHED.breaks(Publication.of(type)))
                .as("an incompatible change needs a new version of the type beside the old one")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheSourcesSayIsPublished(EventType type) {
        assertThat(PUBLISHED.last(type.type()))
                .as(
                        "%s has a form that is not published: run with -Dtest=PublishedTest -Dcontracts.publish",
                        type.type())
                .hasValue(Publication.of(type));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everySampleEverPublishedIsStillRead(Publication published) {
        var type = EventCatalog.byName(published.type()).orElseThrow();
        var data = published.sample().required("data");
        assertThat(Schemas.errors("envelope", published.sample())).isEmpty();
        assertThat(Schemas.errors(published.type(), data)).isEmpty();
        var event = EventJson.read(type, data.toString());
        assertThat(EventJson.mapper().readTree(EventJson.write(event))).isEqualTo(data);
    }
}
