package dev.chengxin.product.certificate.web;

import dev.chengxin.product.certificate.CertificateChecks;
import dev.chengxin.product.certificate.CertificateChecks.Check;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Checks that end soon, with an answer or without.
final class PromptChecks implements AutoCloseable {
    private final CertificateChecks checks;
    private final Duration patience;
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    /// @param patience how long the store may take
    PromptChecks(CertificateChecks checks, Duration patience) {
        this.checks = checks;
        this.patience = patience;
    }

    /// The answer; empty when it cannot be had.
    Optional<Check> ask(String number, LocalDate today) {
        Future<Check> answer = readers.submit(() -> checks.check(number, today));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
