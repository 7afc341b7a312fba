package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.product.batch.Basis;
import dev.chengxin.product.batch.BatchAction;
import dev.chengxin.product.batch.BatchLifecycle;
import dev.chengxin.product.batch.BatchStatus;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.batch.FailureReason;
import dev.chengxin.product.certificate.CertificateAction;
import dev.chengxin.product.certificate.CertificateLifecycle;
import dev.chengxin.product.certificate.CertificateStatus;
import dev.chengxin.product.certificate.CheckStatus;
import dev.chengxin.product.certificate.RevocationReason;
import dev.chengxin.product.certificate.Scheme;
import dev.chengxin.product.certificate.SuspensionReason;
import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.product.product.BlockKind;
import dev.chengxin.product.product.PriceUnit;
import dev.chengxin.product.product.ProductStatus;
import dev.chengxin.product.sales.Channel;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.text.CodeTexts;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Documents say what the code says.
class DocumentsTest {
    private final CodeTexts texts = CodeTexts.beside(ProductApplication.class);

    @Test
    void everyCodeHasATextInBothLanguages() {
        Stream<Coded> codes = Stream.of(
                        ProducerKind.values(),
                        Category.values(),
                        BatchStatus.values(),
                        BatchAction.values(),
                        Basis.values(),
                        FailureReason.values(),
                        Scheme.values(),
                        CertificateStatus.values(),
                        CertificateAction.values(),
                        CheckStatus.values(),
                        SuspensionReason.values(),
                        RevocationReason.values(),
                        ProductStatus.values(),
                        PriceUnit.values(),
                        BlockKind.values(),
                        Channel.values())
                .flatMap(Stream::of);

        assertThat(codes).allMatch(texts::knows);
    }

    @Test
    void batches() {
        Diagrams.agrees(
                "batch-states.md", """
                # States of a batch

                Drawn from the transition table in `BatchLifecycle` of product-service; a test compares them. What is not here is
                refused with 409. A failed batch keeps goods off sale for good.

                %s
                Goods of these kinds need a conformity certificate (承诺达标合格证, MARA Order 2025-4), if their producer is no farmer: %s.
                """.formatted(BatchLifecycle.TABLE.diagram(BatchStatus.DECLARED), inScope()));
    }

    private static String inScope() {
        return Stream.of(Category.values())
                .filter(Category::inScope)
                .map(Coded::code)
                .collect(Collectors.joining(", "));
    }

    @Test
    void certificates() {
        Diagrams.agrees("certificate-states.md", """
                # States of a certificate

                Drawn from the transition table in `CertificateLifecycle` of product-service; a test compares them. What is not
                here is refused with 409. One whose term is over is treated as expired, however late the clock that expires it, and
                its event carries the instant that was due.

                %s
                `GET /api/v1/certificate-checks/{number}` answers from the status and the day:

                | status | before its first day | within its term | after its last day |
                |---|---|---|---|
                | none under this number | unknown | unknown | unknown |
                | issued | unknown | valid | expired |
                | suspended | suspended | suspended | expired |
                | revoked | revoked | revoked | revoked |
                | expired | expired | expired | expired |

                When the store does not answer in time the answer is 503 with status unknown.

                | scheme | term where none is given | number |
                |---|---|---|
                %s""".formatted(
                        CertificateLifecycle.TABLE.diagram(CertificateStatus.APPLIED), schemes()));
    }

    private String schemes() {
        return Stream.of(Scheme.values())
                .map(scheme -> "| %s (%s) | %s | %s |\n"
                        .formatted(
                                scheme.code(),
                                texts.of(scheme, Locale.CHINESE).text(),
                                scheme.years().isPresent() ? scheme.years().getAsInt() + " years" : "none",
                                form(scheme)))
                .collect(Collectors.joining());
    }

    private static String form(Scheme scheme) {
        return switch (scheme) {
            case GREEN_FOOD -> "`LB-…` or `GF` and 12 digits";
            case ORGANIC -> "3 or 4 digits, `OP`, 7 digits, perhaps `-` and a number";
            case GEOGRAPHICAL_INDICATION -> "`AGI` and 5 digits";
            case FAMOUS_SPECIAL -> "`CAQS-MTYX-` and 8 digits";
            case OTHER -> "at most 40 digits, letters and hyphens";
        };
    }
}
