package dev.chengxin.bench;

import dev.chengxin.cli.Cli;
import dev.chengxin.cli.text.Say;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// The program behind `deploy/benchmark`.
@Command(
        name = "benchmark",
        description = {
            "Measures a platform: one that runs (--data) or one of its own (--start).",
            "Exit code: 0 all goals are met, 1 one is not or something went wrong."
        },
        mixinStandardHelpOptions = true,
        subcommands = {SegmentsCommand.class, RevocationCommand.class})
public final class Bench {

    /// What the bench says, beside what the other commands say.
    static final String MESSAGES = "dev.chengxin.bench.messages";

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Its first use may otherwise come from two threads at once, and it then complains in the middle of the output.
        LoggerFactory.getILoggerFactory();
        AtomicInteger exit = new AtomicInteger();
        Thread work = Thread.ofPlatform()
                .name("bench")
                .start(() -> exit.set(Cli.commandLine(new Bench(), Say.toStandardError(MESSAGES))
                        .execute(arguments)));
        // Ctrl-C: the work is interrupted, takes back what it started, and only then the program ends.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("end").unstarted(() -> {
            work.interrupt();
            join(work);
        }));
        work.join();
        System.exit(exit.get());
    }

    private static void join(Thread work) {
        try {
            work.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
