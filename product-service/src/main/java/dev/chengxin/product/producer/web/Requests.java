package dev.chengxin.product.producer.web;

import dev.chengxin.product.producer.ProducerKind;
import dev.chengxin.product.producer.ProducerWords;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.servicekit.usecase.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent about producers.
final class Requests {
    private static final String PHONE = "[0-9+ -]{5,20}";

    private Requests() {}

    /// @param creditCode needed by all but a farmer, who has none
    /// @param codeReason why a code whose check characters are wrong is recorded all the same; only for moderators
    /// @param region six-digit code of the place of production
    record ProducerRequest(
            @NotNull ProducerKind kind,
            @NotBlank @Size(max = 100) String name,
            @Size(min = 1, max = 40) @Nullable String creditCode,
            @Size(min = 5, max = 200) @Nullable String codeReason,
            @NotNull @Size(max = 20) String region,
            @Pattern(regexp = PHONE) @Nullable String phone,
            @Size(min = 1, max = 200) @Nullable String address,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {
        Map<String, String> words() {
            var words = Requests.words(name, phone, address);
            if (codeReason != null) {
                words.put(ProducerWords.CODE_REASON, codeReason.strip());
            }
            return words;
        }
    }

    /// What changes; what is absent stays.
    record DetailsRequest(
            @Size(min = 1, max = 100) @Nullable String name,
            @Pattern(regexp = PHONE) @Nullable String phone,
            @Size(min = 1, max = 200) @Nullable String address) {
        Map<String, String> words() {
            return Requests.words(name, phone, address);
        }
    }

    /// @param until last day on which the mandate holds; absent when it has no end
    record MandateRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String cooperativeId,
            @Nullable LocalDate until) {}

    private static Map<String, String> words(@Nullable String name, @Nullable String phone, @Nullable String address) {
        var words = new HashMap<String, String>();
        put(words, ProducerWords.NAME, name);
        put(words, ProducerWords.PHONE, phone);
        put(words, ProducerWords.ADDRESS, address);
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.put(name, text.strip());
        }
    }
}
