package dev.chengxin.product.producer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.producer.Mandate;
import dev.chengxin.product.producer.Principal;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerWords;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows producers to those who may see them. A farmer's name, phone and address are shown to herself, to whoever
/// acts for her, and to moderators; a legal entity's name and address are public.
final class Views {
    private final CodeTexts texts;
    private final InstantSource clock;

    Views(CodeTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// @param codeOverridden whether a moderator recorded a credit code whose check characters are wrong
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProducerView(
            String id,
            String number,
            Code kind,
            @Nullable String name,
            @Nullable String creditCode,
            boolean codeOverridden,
            @Nullable String codeReason,
            String region,
            @Nullable String phone,
            @Nullable String address,
            List<MandateView> mandates,
            Instant registeredAt,
            List<ExternalRef> externalRefs,
            long version) {}

    /// @param holds whether the cooperative may act today
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MandateView(
            String cooperativeId,
            boolean holds,
            Instant grantedAt,
            @Nullable LocalDate until,
            @Nullable Instant revokedAt) {}

    ProducerView of(Aggregate<Producer> producer, Principal reader, Locale locale) {
        Producer state = producer.state();
        boolean close = isClose(producer, reader);
        var words = close || state.kind().legalEntity() ? producer.words() : Map.<String, String>of();
        return new ProducerView(
                producer.id(),
                producer.number(),
                texts.of(state.kind(), locale),
                words.get(ProducerWords.NAME),
                state.creditCode(),
                state.codeOverridden(),
                close ? words.get(ProducerWords.CODE_REASON) : null,
                state.region(),
                close ? words.get(ProducerWords.PHONE) : null,
                words.get(ProducerWords.ADDRESS),
                close ? state.mandates().stream().map(this::mandate).toList() : List.of(),
                state.registeredAt(),
                close || reader.caller().has(Role.PLATFORM) ? producer.externalRefs() : List.of(),
                producer.version());
    }

    private static boolean isClose(Aggregate<Producer> producer, Principal reader) {
        return reader.caller().hasAny(Role.MODERATOR, Role.LEAD)
                || (reader.isFor(producer) && !reader.caller().has(Role.PLATFORM));
    }

    private MandateView mandate(Mandate mandate) {
        return new MandateView(
                mandate.cooperativeId(),
                mandate.holds(LegalTime.dayOf(clock.instant())),
                mandate.grantedAt(),
                mandate.until(),
                mandate.revokedAt());
    }
}
