package dev.chengxin.product.batch;

import dev.chengxin.product.ProductApplication;
import dev.chengxin.product.batch.Batches.Declaration;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.product.producer.Producers;
import dev.chengxin.product.producer.Producers.Registration;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Batches for tests of domains.
public final class Sown {
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final CodeTexts TEXTS = CodeTexts.beside(ProductApplication.class);
    public static final Batches BATCHES = new Batches(TEXTS);
    public static final String PRODUCER = "0190b3e4-0000-7000-8000-0000000000f0";

    private Sown() {}

    public static Producer producer(ProducerKind kind) {
        String code = kind.legalEntity() ? "93513431MA6ABCD10J" : null;
        return Producers.register(new Registration(kind, code, false, "652901", Set.of("a")), NOW)
                .state();
    }

    public static Declaration declaration(
            ProducerKind kind, Category category, String origin, @Nullable LocalDate harvestedOn) {
        return new Declaration(PRODUCER, producer(kind), category, origin, 5_000, harvestedOn);
    }

    /// Apples of a producer of some kind from some place.
    public static Batch apples(ProducerKind kind, String origin) {
        return ((Verdict.Decided<Batch>)
                        BATCHES.declare(declaration(kind, Category.FRUIT, origin, null), Optional.empty(), NOW))
                .state();
    }
}
