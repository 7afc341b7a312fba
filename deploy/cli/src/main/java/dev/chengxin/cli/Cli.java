package dev.chengxin.cli;

import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.ProcessFailure;
import java.net.ConnectException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program behind the scripts of `deploy/`.
@Command(
        name = "deploy",
        description = "Starts, stops and feeds a platform on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            LogsCommand.class,
            ImportCommand.class,
            ReplayCommand.class,
            JourneysCommand.class,
            DeadLettersCommand.class,
            StandingsCommand.class,
        })
public final class Cli {

    private Cli() {}

    public static void main(String[] arguments) {
        // Its first use may otherwise come from two threads at once, and it then complains in the middle of the output.
        LoggerFactory.getILoggerFactory();
        System.exit(commandLine(Say.toStandardError()).execute(arguments));
    }

    static CommandLine commandLine(Say errors) {
        return commandLine(new Cli(), errors);
    }

    /// A command line that says what goes wrong in a sentence.
    public static CommandLine commandLine(Object command, Say errors) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((trouble, _, _) -> say(trouble, errors));
    }

    private static int say(Exception trouble, Say errors) {
        switch (trouble) {
            case StopException stop -> errors.plain(errors.text(stop));
            case ProcessFailure failure -> errors.plain(String.valueOf(failure.getMessage()));
            case ConnectException _ -> errors.line("unreachable");
            case InterruptedException _ -> Thread.currentThread().interrupt();
            default -> unexpected(trouble, errors);
        }
        return 1;
    }

    private static void unexpected(Exception trouble, Say errors) {
        errors.line("unexpected", trouble.getClass().getSimpleName(), String.valueOf(trouble.getMessage()));
        if (System.getenv("CHENGXIN_DEBUG") != null) {
            trouble.printStackTrace();
        }
    }
}
