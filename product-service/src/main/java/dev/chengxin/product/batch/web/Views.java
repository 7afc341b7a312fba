package dev.chengxin.product.batch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchWords;
import dev.chengxin.product.batch.Conformity;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows batches and their conformity certificates. Who promises and how to reach her is shown to those whose batch
/// it is, to moderators, and to the authorities who inspect it; a legal entity's name is public.
final class Views {
    private final CodeTexts texts;

    Views(CodeTexts texts) {
        this.texts = texts;
    }

    /// @param needsConformity whether it may not be sold without a conformity certificate
    /// @param conformity the latest conformity certificate; absent while there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BatchView(
            String id,
            String number,
            String producerId,
            Code status,
            Code category,
            @Nullable String name,
            long quantityGrams,
            String originRegion,
            @Nullable LocalDate harvestedOn,
            boolean needsConformity,
            @Nullable ConformityFacts conformity,
            @Nullable Code failure,
            Instant declaredAt,
            List<ExternalRef> externalRefs,
            Map<String, String> links,
            long version) {}

    record ConformityFacts(Code basis, Instant issuedAt, LocalDate keptUntil) {}

    /// A conformity certificate as it is printed.
    ///
    /// @param title 承诺达标合格证
    /// @param fields the six fields that it has by MARA Order 2025-4, in their order; the value of one that is not
    /// public is absent for the public
    /// @param batchNumber what people call the batch
    /// @param keptUntil last day until which it has to be kept, at least
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConformityView(
            String title,
            List<Field> fields,
            Code basis,
            String source,
            String batchId,
            String batchNumber,
            LocalDate keptUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(String code, String label, @Nullable String value) {}

    BatchView of(Aggregate<Batch> batch, Locale locale) {
        Batch state = batch.state();
        return new BatchView(
                batch.id(),
                batch.number(),
                state.producerId(),
                texts.of(state.status(), locale),
                texts.of(state.category(), locale),
                batch.words().get(BatchWords.NAME),
                state.quantityGrams(),
                state.originRegion(),
                state.harvestedOn(),
                state.needsConformity(),
                Optional.ofNullable(state.conformity())
                        .map(conformity -> facts(conformity, locale))
                        .orElse(null),
                state.failure() == null ? null : texts.of(state.failure(), locale),
                state.declaredAt(),
                batch.externalRefs(),
                Map.of("self", batch.path(), "conformityCertificate", batch.path() + "/conformity-certificate"),
                batch.version());
    }

    /// The conformity certificate; empty while there is none.
    Optional<ConformityView> certificate(Aggregate<Batch> batch, Principal reader, Locale locale) {
        return Optional.ofNullable(batch.state().conformity())
                .map(conformity -> certificate(batch, conformity, reader, locale));
    }

    private ConformityView certificate(Aggregate<Batch> batch, Conformity conformity, Principal reader, Locale locale) {
        Batch state = batch.state();
        var words = batch.words();
        boolean close = isClose(state, reader);
        boolean named = close || state.producerKind().legalEntity();
        return new ConformityView(
                text("title", locale),
                List.of(
                        field("name", words.get(BatchWords.NAME), locale),
                        field("quantity", quantity(state.quantityGrams()), locale),
                        field("origin", state.originRegion(), locale),
                        field("issued", conformity.issuedAt().toString(), locale),
                        field("promisor", named ? words.get(BatchWords.PROMISOR) : null, locale),
                        field("contact", close ? words.get(BatchWords.CONTACT) : null, locale)),
                texts.of(conformity.basis(), locale),
                text("source", locale),
                batch.id(),
                batch.number(),
                conformity.keptUntil());
    }

    private static boolean isClose(Batch batch, Principal reader) {
        var caller = reader.caller();
        boolean inspects = caller.has(Role.REGULATOR) && caller.covers(batch.jurisdiction());
        return inspects
                || caller.hasAny(Role.MODERATOR, Role.LEAD)
                || (reader.mayChange(batch) && !caller.has(Role.PLATFORM));
    }

    private ConformityFacts facts(Conformity conformity, Locale locale) {
        return new ConformityFacts(texts.of(conformity.basis(), locale), conformity.issuedAt(), conformity.keptUntil());
    }

    private Field field(String code, @Nullable String value, Locale locale) {
        return new Field(code, text(code, locale), value);
    }

    private String text(String code, Locale locale) {
        return texts.text("conformity-certificate", code).in(locale);
    }

    private static String quantity(long grams) {
        return grams % 1000 == 0 ? grams / 1000 + " kg" : grams + " g";
    }
}
