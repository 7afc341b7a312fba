package dev.chengxin.tamper;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.verifier.report.Sentences;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command.
@Command(
        name = "tamper",
        description = {
            "Builds a ledger in a real MongoDB, tampers with it straight in the database, and shows what the verifier"
                    + " says and where.",
            "The server: MONGODB_URI, else the binary that MONGOD names or that is on the PATH, else Docker.",
            "Exit codes: 0 everything was found where it was done, 1 something was not, 2 the command was not"
                    + " understood, 3 there is no MongoDB."
        },
        mixinStandardHelpOptions = true)
final class Tamper implements Callable<Integer> {
    private static final int FOUND = 0;
    private static final int MISSED = 1;
    private static final int NO_STORE = 3;

    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--entries",
            defaultValue = "100000",
            description = "The number of entries; ${DEFAULT-VALUE} by default.")
    private long entries;

    @Option(names = "--json", description = "Writes the result as one JSON object.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Tamper()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (entries < Campaign.FEWEST) {
            throw new ParameterException(spec.commandLine(), "--entries: at least " + Campaign.FEWEST);
        }
        var language = Sentences.language(System.getenv());
        // Text speaks English to English readers and Chinese to all others; the verifier the other way round.
        var reader = language.equals(Locale.CHINESE) ? Locale.CHINESE : Locale.ENGLISH;
        var store = TestMongo.real();
        if (store.isEmpty()) {
            err.println(new Text("这台机器上没有 MongoDB。", "There is no MongoDB on this machine.").in(reader));
            return NO_STORE;
        }
        var folder = Files.createTempDirectory("chengxin-tamper");
        try {
            var rows = new Campaign(
                            store.get().client(), folder, language, entries, text -> err.println(text.in(reader)))
                    .run();
            out.print(json ? json(rows, reader) : table(rows, reader));
            return rows.stream().allMatch(Row::passed) ? FOUND : MISSED;
        } finally {
            Export.delete(folder);
        }
    }

    private String json(List<Row> rows, Locale reader) {
        var node = EventJson.mapper().createObjectNode();
        node.put("entries", entries).put("found", rows.stream().allMatch(Row::passed));
        var all = node.putArray("deeds");
        for (var row : rows) {
            var each = all.addObject()
                    .put("done", row.done().in(reader))
                    .put("command", row.command())
                    .put("expected", row.code())
                    .put("at", row.at())
                    .put("passed", row.passed())
                    .put("exitCode", row.verdict().exitCode());
            var faults = each.putArray("faults");
            row.verdict()
                    .faults()
                    .forEach(fault -> faults.addObject()
                            .put("code", fault.code())
                            .put("index", fault.index())
                            .put("text", fault.text()));
        }
        return node + "\n";
    }

    private static String table(List<Row> rows, Locale reader) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(row.passed() ? "✓ " : "✗ ")
                    .append(row.done().in(reader))
                    .append("\n    verify ")
                    .append(row.command())
                    .append(": ")
                    .append(said(row, reader))
                    .append('\n');
        }
        return text.toString();
    }

    private static String said(Row row, Locale reader) {
        if (row.verdict().holds()) {
            return new Text("成立", "holds").in(reader);
        }
        return row.evidence()
                .or(() -> row.verdict().faults().stream().findFirst())
                .map(fault -> (fault.index() == null ? "" : place(fault.index(), reader)) + fault.text())
                .orElseGet(() -> new Text("无法核验", "could not be checked").in(reader));
    }

    private static String place(long index, Locale reader) {
        return new Text("第 " + index + " 条：", "entry " + index + ": ").in(reader);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
