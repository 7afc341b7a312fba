package dev.chengxin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.imports.StubPlatform.Reply;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class ImporterTest {

    private static final Reply NOTHING_SPECIAL = new Reply(0, "", Map.of());
    private static final Reply FORBIDDEN = new Reply(403, "{\"title\":\"forbidden\"}", Map.of());

    @TempDir
    Path folder;

    private StubPlatform platform;
    private Path file;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform();
        file = Files.writeString(
                folder.resolve("file.csv"),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> i + ",text " + i + "\n")
                        .collect(Collectors.joining("", "row,text\n", "")));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void everyRowIsOneComplaintHoweverOftenItIsImported() throws InterruptedException {
        assertThat(run("demo-import", false)).isZero();
        assertThat(platform.complaints).hasSize(40);
        assertThat(lines()).contains("Done: 40 rows, 40 created, 0 already there, 0 rejected.");
        platform.grow();
        assertThat(run("demo-import", false)).isZero();
        assertThat(platform.complaints).hasSize(40);
        assertThat(lines()).contains("Done: 40 rows, 0 created, 40 already there, 0 rejected.");
        assertThat(platform.posts).hasValue(80);
    }

    @Test
    void aDryRunSendsNothing() throws InterruptedException {
        assertThat(run("demo-import", true)).isZero();
        assertThat(platform.posts).hasValue(0);
        assertThat(lines())
                .anyMatch(
                        line -> line.startsWith(
                                "Dry run, nothing was sent: 40 rows, 40 can be sent, 0 would be rejected. The platform checks"));
    }

    @Test
    void aDryRunLeavesTheRejectsOfARunAlone() throws InterruptedException, IOException {
        Files.writeString(file, "text,kind\nx,praise\n");
        assertThat(run("demo-import", false)).isEqualTo(Importer.SOME_REJECTED);
        Set<Path> ofTheRun = rejectFiles();
        Files.writeString(ofTheRun.iterator().next(), "mine");
        assertThat(run("demo-import", true)).isEqualTo(Importer.SOME_REJECTED);
        assertThat(rejectFiles()).hasSize(2).containsAll(ofTheRun);
        assertThat(ofTheRun.iterator().next()).hasContent("mine");
    }

    private Set<Path> rejectFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
            return files.filter(path -> path.toString().endsWith(".rejects.csv"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aPlatformInTroubleIsAskedAgain() throws InterruptedException {
        platform.misbehave(post -> switch (post) {
            case 1 -> new Reply(503, "{}", Map.of("Retry-After", "1"));
            case 2 -> new Reply(429, "{}", Map.of());
            case 3 -> new Reply(500, "no json", Map.of());
            default -> NOTHING_SPECIAL;
        });
        assertThat(run("demo-import", false)).isZero();
        assertThat(platform.complaints).hasSize(40);
        assertThat(platform.posts).hasValue(43);
    }

    @Test
    void anExpiredTokenIsRenewed() throws InterruptedException {
        platform.expired.add("t1");
        assertThat(run("demo-import", false)).isZero();
        assertThat(platform.complaints).hasSize(40);
        assertThat(platform.tokens.get()).isEqualTo(2);
    }

    @Test
    void aRowThatIsRefusedIsListedWithItsLineAndReason() throws InterruptedException, IOException {
        platform.misbehave(post -> post == 7
                ? new Reply(
                        422,
                        "{\"title\":\"Some values\",\"errors\":[{\"pointer\":\"/phone\",\"message\":\"is \\\"odd\\\"\"}]}",
                        Map.of())
                : NOTHING_SPECIAL);
        assertThat(run("demo-import", false)).isEqualTo(Importer.SOME_REJECTED);
        assertThat(platform.complaints).hasSize(39);
        assertThat(lines())
                .contains("Done: 40 rows, 39 created, 0 already there, 1 rejected.")
                .anyMatch(line -> line.matches("  line \\d+ \\(row \\d+\\): 422 Some values; /phone is \"odd\""));
        try (var files = Files.list(folder.resolve("imports"))) {
            Path rejects = files.filter(path -> path.toString().endsWith(".rejects.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(rejects))
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith(",\"422 Some values; /phone is \"\"odd\"\"\"");
        }
    }

    @Test
    void anImportThatWasCutOffGoesOnAndFilesNothingTwice() throws InterruptedException {
        platform.misbehave(post -> post > 20 ? FORBIDDEN : NOTHING_SPECIAL);
        assertThatThrownBy(() -> run("demo-import", false))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("import.not-allowed"));
        assertThat(platform.complaints).hasSizeLessThanOrEqualTo(20);
        platform.misbehave(_ -> NOTHING_SPECIAL);
        int before = platform.posts.get();

        assertThat(run("demo-import", false)).isZero();
        assertThat(platform.complaints).hasSize(40);
        assertThat(lines()).anyMatch(line -> line.startsWith("An earlier run was cut off after row "));
        assertThat(platform.posts.get() - before).isLessThan(40);
    }

    @Test
    void aWrongSecretStopsAtOnce() {
        assertThatThrownBy(() -> run("wrong", false))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("token.refused"));
    }

    @Test
    void anIssuerIsFoundByItsDiscoveryOrNotAtAll() throws InterruptedException {
        assertThat(run(URI.create(platform.uri() + "/"), "demo-import", false)).isZero();
        assertThatThrownBy(() -> run(URI.create(platform.uri() + "/nowhere"), "demo-import", false))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("token.no-issuer"));
    }

    private int run(String secret, boolean dryRun) throws InterruptedException {
        return run(platform.uri(), secret, dryRun);
    }

    private int run(URI issuer, String secret, boolean dryRun) throws InterruptedException {
        ImportRequest request = new ImportRequest(
                file,
                Map.of(),
                dryRun,
                platform.uri(),
                issuer,
                "import",
                secret,
                Long.MAX_VALUE,
                4,
                folder.resolve("imports"));
        Say say = new Say(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
        return new Importer(request, say, Clock.systemUTC()).run();
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
