package dev.chengxin.product.certificate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.CertificateWords;
import dev.chengxin.product.certificate.CheckStatus;
import dev.chengxin.product.certificate.Step;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows certificates to those who may see them.
final class Views {
    private static final CertificateAggregates KIND = new CertificateAggregates();

    private final CodeTexts texts;
    private final InstantSource clock;

    Views(CodeTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// @param number what people call the application; the certificate's own number is `certificateNumber`
    /// @param standing what it is worth today
    /// @param actions what this caller may do now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificateView(
            String id,
            String number,
            String producerId,
            Code status,
            Code standing,
            Code scheme,
            Code category,
            @Nullable String originRegion,
            @Nullable String certificateNumber,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant appliedAt,
            @Nullable String application,
            @Nullable String examination,
            @Nullable String note,
            List<Step> history,
            List<ExternalRef> externalRefs,
            List<String> actions,
            long version) {}

    CertificateView of(Aggregate<Certificate> certificate, Caller reader, Locale locale) {
        Certificate state = certificate.state();
        var words = certificate.words();
        CheckStatus standing = state.standing(LegalTime.dayOf(clock.instant()));
        return new CertificateView(
                certificate.id(),
                certificate.number(),
                state.producerId(),
                texts.of(state.status(), locale),
                texts.of(standing, locale),
                texts.of(state.scheme(), locale),
                texts.of(state.category(), locale),
                state.originRegion(),
                state.number(),
                state.validFrom(),
                state.validUntil(),
                state.appliedAt(),
                words.get(CertificateWords.APPLICATION),
                words.get(CertificateWords.EXAMINATION),
                words.get(CertificateWords.NOTE),
                state.history(),
                certificate.externalRefs(),
                KIND.actions(state, reader).stream().map(Coded::code).toList(),
                certificate.version());
    }
}
