package dev.chengxin.verifier;

import dev.chengxin.verifier.report.Sentences;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program that strangers verify with. It believes keys that its user names, and nothing else.
@Command(
        name = "verify",
        description = {
            "Verifies what a ledger published, without trusting who runs it.",
            "Exit codes: 0 all that was checked holds, 1 something does not, 2 the command was not understood,"
                    + " 3 it could not be checked."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            FeedCommand.class,
            EntryCommand.class,
            ConsistencyCommand.class,
            FollowCommand.class,
            ReceiptCommand.class,
            ScoreCommand.class,
            DumpCommand.class,
        })
public final class Verify {
    /// All that was checked holds.
    public static final int HOLDS = 0;

    /// Something that was checked does not hold.
    public static final int BROKEN = 1;

    /// It could not be checked.
    public static final int UNCHECKED = 3;

    private Verify() {}

    public static void main(String[] arguments) {
        Console console = new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new Sentences(Sentences.language(System.getenv())),
                Clock.systemUTC());
        System.exit(commandLine(console).execute(arguments));
    }

    /// The program with its surroundings.
    public static CommandLine commandLine(Console console) {
        return new CommandLine(new Verify(), new Commands(console)).setExecutionExceptionHandler((trouble, _, _) -> {
            console.err()
                    .println(console.sentences()
                            .text(
                                    "unexpected",
                                    trouble.getClass().getSimpleName(),
                                    String.valueOf(trouble.getMessage())));
            if (System.getenv("CHENGXIN_DEBUG") != null) {
                trouble.printStackTrace(console.err());
            }
            return UNCHECKED;
        });
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /// Makes each command with the console.
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (Checking.class.isAssignableFrom(type)) {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
