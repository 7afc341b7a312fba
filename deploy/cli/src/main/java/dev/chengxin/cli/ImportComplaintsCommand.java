package dev.chengxin.cli;

import dev.chengxin.cli.imports.ImportRequest;
import dev.chengxin.cli.imports.Importer;
import dev.chengxin.cli.text.Say;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files each row of a CSV file as a complaint.
@Command(
        name = "complaints",
        description = {
            "Files each row of a CSV file (UTF-8, header row) as a complaint, once, however often it is run.",
            "Columns: description or text; kind, receivedAt, streamer, session, product, order, name, phone, email,"
                    + " consent, amountFen, language where they are there.",
            "Exit code: 0 all rows were taken, 2 some were not, 1 it could not run."
        },
        mixinStandardHelpOptions = true)
final class ImportComplaintsCommand implements Callable<Integer> {

    private static final String SECRET = "CHENGXIN_CLIENT_SECRET";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlatformOption platform;

    @Parameters(paramLabel = "FILE.csv")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "Reads a field from a column of another name.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--dry-run", description = "Reads and checks the file and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--client",
            defaultValue = "import",
            description = "The program that files (default: import). Its secret: " + SECRET + ", else the demo's.")
    @SuppressWarnings("NullAway.Init")
    private String client;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N rows.")
    private @Nullable Long limit;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many rows are on their way at once (default: 8).")
    private int concurrency;

    @Override
    public Integer call() throws InterruptedException {
        String secret = Objects.requireNonNullElse(System.getenv(SECRET), "demo-" + client);
        URI gateway = platform.gateway(data.folder());
        ImportRequest request = new ImportRequest(
                file,
                columns,
                dryRun,
                gateway,
                platform.issuer(data.folder(), gateway),
                client,
                secret,
                Objects.requireNonNullElse(limit, Long.MAX_VALUE),
                Math.clamp(concurrency, 1, 256),
                data.folder().imports());
        return new Importer(request, Say.toStandardOutput(), Clock.systemUTC()).run();
    }
}
