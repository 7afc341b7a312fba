package dev.chengxin.product.certificate;

import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerWords;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers what a certificate's number is worth today, from the certificate itself and the day.
public final class CertificateChecks {
    private final IssuedNumbers numbers;
    private final Aggregates<Producer> producers;

    public CertificateChecks(IssuedNumbers numbers, Aggregates<Producer> producers) {
        this.numbers = numbers;
        this.producers = producers;
    }

    /// An answer.
    ///
    /// @param number normalised
    /// @param certificate what was issued under it; absent when nothing was
    /// @param holder name of the holder, where it is a legal entity's and so public
    public record Check(
            String number,
            CheckStatus status,
            @Nullable Certificate certificate,
            @Nullable String holder) {
        /// The answer when there is none.
        public static Check unknown(String number) {
            return new Check(number, CheckStatus.UNKNOWN, null, null);
        }
    }

    /// @param text a number as somebody typed it
    /// @throws RuntimeException when the store does not answer; then nothing is known, and nothing is valid
    public Check check(String text, LocalDate today) {
        String number = CertificateNumbers.normalised(text);
        return numbers.find(number)
                .map(found -> new Check(
                        number,
                        found.state().standing(today),
                        found.state(),
                        holder(found).orElse(null)))
                .orElseGet(() -> Check.unknown(number));
    }

    private Optional<String> holder(Aggregate<Certificate> certificate) {
        return certificate.state().producerKind().legalEntity()
                ? producers
                        .find(certificate.state().producerId())
                        .flatMap(
                                producer -> Optional.ofNullable(producer.words().get(ProducerWords.NAME)))
                : Optional.empty();
    }
}
