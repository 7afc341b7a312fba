package dev.chengxin.product.product;

import dev.chengxin.servicekit.test.Diagrams;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListingStatesTest {
    private record Situation(boolean checked, boolean wanted, boolean blocked) {
        static Stream<Situation> all() {
            return Stream.of(false, true)
                    .flatMap(checked -> Stream.of(true, false)
                            .flatMap(wanted ->
                                    Stream.of(false, true).map(blocked -> new Situation(checked, wanted, blocked))));
        }

        String row() {
            return "| %s | %s | %s | %s |\n"
                    .formatted(
                            checked ? "yes" : "no",
                            wanted ? "yes" : "no",
                            blocked ? "yes" : "no",
                            Product.status(wanted, checked, blocked).code());
        }
    }

    @Test
    void theDocumentSaysWhereGoodsStand() {
        Diagrams.agrees("product-states.md", """
                # States of goods on sale

                Written from `Product.status` of product-service; a test compares them. The status is not moved by a table: it follows
                from three things that change apart from each other. `product.listed` is told when goods come on sale, `product.delisted`
                when they go off, and nothing else.

                | checked | owner wants them listed | something keeps them off sale | status |
                |---|---|---|---|
                %s
                What keeps goods off sale is a set, so that whatever overlaps counts once each and the last to go frees them:

                | kind | put there by | taken away by |
                |---|---|---|
                | measure | `measure.applied` that blocks listings: of the streamer, or, where it names none, of the operator | `measure.lifted` |
                | certificate | `certificate.suspended`, `certificate.revoked`, `certificate.expired` | `certificate.reinstated` |
                | batch | `batch.failed` | nothing |

                Goods are born unchecked. What measures, certificates and batches last said is noted first, then every product that
                lacks the event follows; so goods that are offered meanwhile read what was noted after they were written, and are
                checked then. A timer checks what a crash left.
                """.formatted(
                        Situation.all().map(Situation::row).collect(Collectors.joining())));
    }
}
