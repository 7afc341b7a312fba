package dev.chengxin.product.certificate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateChecks.Check;
import dev.chengxin.product.certificate.CertificateNumbers;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tells anybody what a certificate's number is worth. When the store does not answer in time the answer is
/// `unknown` and 503, never `valid` (`CheckWithoutStoreTest`), and nobody on the way may keep an answer.
@RestController
@Tag(name = "certificates")
class CheckController {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final PromptChecks checks;
    private final CodeTexts texts;
    private final InstantSource clock;

    CheckController(PromptChecks checks, CodeTexts texts, InstantSource clock) {
        this.checks = checks;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param number as it stands on packs; how it was typed does not matter
    /// @param status `valid`, `expired`, `suspended`, `revoked`, or `unknown`, which also says that the answer
    /// cannot be had
    /// @param holder name of the holder; absent for a natural person
    /// @param holderRegion six-digit code of the holder's region
    /// @param originRegion region that it stands for; absent when it stands for none
    /// @param checkedAt when the answer held
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            String number,
            Code status,
            @Nullable Code scheme,
            @Nullable Code category,
            @Nullable String holder,
            @Nullable String holderRegion,
            @Nullable String originRegion,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Instant checkedAt) {}

    @AllowAnyone
    @GetMapping("/api/v1/certificate-checks/{number}")
    @Operation(
            summary = "What a certificate's number is worth today",
            description = "Width, case, white space and the kind of dashes do not matter. 503 with status `unknown` "
                    + "when the answer cannot be had.")
    ResponseEntity<CheckView> check(@PathVariable @Size(max = 100) String number, Locale locale) {
        Instant now = clock.instant();
        Optional<Check> answer = checks.ask(number, LegalTime.dayOf(now));
        var response = ResponseEntity.status(answer.isPresent() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore());
        if (answer.isEmpty()) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(SHORTLY.toSeconds()));
        }
        return response.body(
                view(answer.orElseGet(() -> Check.unknown(CertificateNumbers.normalised(number))), now, locale));
    }

    private CheckView view(Check check, Instant now, Locale locale) {
        Optional<Certificate> certificate = Optional.ofNullable(check.certificate());
        return new CheckView(
                check.number(),
                texts.of(check.status(), locale),
                certificate.map(it -> texts.of(it.scheme(), locale)).orElse(null),
                certificate.map(it -> texts.of(it.category(), locale)).orElse(null),
                check.holder(),
                certificate.map(Certificate::jurisdiction).orElse(null),
                certificate.map(Certificate::originRegion).orElse(null),
                certificate.map(Certificate::validFrom).orElse(null),
                certificate.map(Certificate::validUntil).orElse(null),
                now);
    }
}
