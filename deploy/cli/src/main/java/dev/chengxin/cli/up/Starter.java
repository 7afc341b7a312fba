package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.text.Say;
import dev.chengxin.local.ProcessFailure;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts parts, each when what it needs is ready, a few at a time, and says how it goes on.
final class Starter {

    private static final int SAY_EVERY_SECONDS = 5;

    private final Fleet fleet;
    private final Say say;
    // More at once than the machine has cores only makes each of them slow.
    private final Semaphore slots;
    private final Map<PartName, Long> waitedFor = new ConcurrentSkipListMap<>();

    /// @param atOnce how many may come up at the same time
    Starter(Fleet fleet, Say say, int atOnce) {
        this.fleet = fleet;
        this.say = say;
        this.slots = new Semaphore(atOnce, true);
    }

    /// What has to be ready before a part is launched.
    static Set<PartName> needs(PartName name) {
        return switch (name) {
            case STORE, BROKER, ISSUER -> Set.of();
            case GATEWAY, STREAMER, PRODUCT, COMPLAINT, AUDIT -> Set.of(PartName.STORE, PartName.BROKER);
        };
    }

    /// Starts `parts` and returns when all are ready.
    ///
    /// @throws RuntimeException the first failure; what was launched is left to the fleet
    void start(List<Part> parts) {
        Map<PartName, CompletableFuture<Void>> started = new EnumMap<>(PartName.class);
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (Part part : parts) {
            CompletableFuture<?>[] needed = needs(part.name()).stream()
                    .filter(started::containsKey)
                    .map(started::get)
                    .toArray(CompletableFuture<?>[]::new);
            started.put(
                    part.name(),
                    CompletableFuture.allOf(needed)
                            .thenRunAsync(() -> bringUp(part), Thread::startVirtualThread)
                            .whenComplete((_, trouble) -> {
                                if (trouble != null) {
                                    failure.completeExceptionally(trouble);
                                }
                            }));
        }
        await(CompletableFuture.anyOf(
                failure, CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))));
    }

    /// Launches one part and waits until it is ready.
    void bringUp(Part part) {
        slots.acquireUninterruptibly();
        long begin = System.nanoTime();
        waitedFor.put(part.name(), begin);
        try {
            Running running = fleet.launch(part);
            awaitReady(part, running);
            String address = "127.0.0.1:" + part.port();
            say.line("up.part-ready", part.name().label(), seconds(begin), address, running.pid());
        } finally {
            waitedFor.remove(part.name());
            slots.release();
        }
    }

    private void awaitReady(Part part, Running running) {
        try {
            running.awaitReady().run();
        } catch (ProcessFailure failure) {
            // Its message holds whole lines of the log, which for a service are long and full of stack traces.
            String sentence =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            List<String> words = fleet.lastWords(part);
            throw new ProcessFailure(sentence + "\n" + String.join("\n", words), failure);
        }
    }

    private void await(CompletableFuture<?> end) {
        while (true) {
            try {
                end.get(SAY_EVERY_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                sayWaiting();
            } catch (ExecutionException e) {
                throw unwrapped(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new StoppingException();
            }
        }
    }

    private void sayWaiting() {
        List<String> names = waitedFor.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + seconds(entry.getValue()) + " s")
                .toList();
        if (!names.isEmpty()) {
            say.line("up.waiting", String.join(", ", names));
        }
    }

    private static RuntimeException unwrapped(Throwable trouble) {
        Throwable cause = trouble;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private static String seconds(long begin) {
        Duration passed = Duration.ofNanos(System.nanoTime() - begin);
        return passed.toSeconds() + "." + passed.toMillisPart() / 100;
    }
}
