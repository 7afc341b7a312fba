package dev.chengxin.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Installation INSTALLATION = new Installation(
            Instant.parse("2026-03-01T00:00:00Z"), StoreKind.EMBEDDED, "", 9200, null, null, false, DemoState.PENDING);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path parent;

    private DataFolder folder = DataFolder.at(Path.of("."));

    @BeforeEach
    void create() {
        folder = DataFolder.at(parent.resolve("data"));
        folder.create();
    }

    @Test
    void onlyTheOwnerCanLookInside() throws IOException {
        for (Path path : List.of(folder.root(), folder.keys(), folder.logs())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
        folder.record(INSTALLATION);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.root().resolve("installation.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void commandsAreToldAsTheyMustBeTyped() {
        assertThat(DataFolder.standard().command("status")).isEqualTo("deploy/status");
        assertThat(DataFolder.at(Path.of("/x/y")).command("logs SERVICE")).isEqualTo("deploy/logs SERVICE --data /x/y");
        assertThat(DataFolder.at(Path.of("/x y/it's")).command("down")).isEqualTo("deploy/down --data '/x y/it'\\''s'");
    }

    @Test
    void aPlaceThatCannotHoldItIsSaid() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(DataFolder.at(file)::create)
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("folder.no-folder"));
        assertThatThrownBy(DataFolder.at(file.resolve("below"))::create)
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("folder.unwritable"));
    }

    @Test
    void remembersWhatWasRecorded() {
        assertThat(folder.installation()).isEmpty();
        folder.record(INSTALLATION);
        folder.record(INSTALLATION.withKeysMade().withPort(9300));
        assertThat(folder.installation()).contains(INSTALLATION.withPort(9300).withKeysMade());

        RunState state = new RunState(
                ProcessId.own(),
                Instant.parse("2026-03-01T00:00:01Z"),
                Phase.READY,
                0,
                List.of(new RunningPart(PartName.BROKER, ProcessId.own(), 10212, 0)));
        folder.record(state);
        assertThat(folder.runState()).contains(state);
        try (var files = Files.list(folder.root())) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".draft"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBrokenFileIsSaidAndNotOverwritten() throws IOException {
        Path file = folder.root().resolve("installation.json");
        Files.writeString(file, "{\"created\":");
        assertThatThrownBy(folder::installation)
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("file.unreadable"));
        assertThat(file).hasContent("{\"created\":");
    }

    @Test
    void onlyOneHoldsTheLock() {
        assertThat(FolderLock.isHeld(folder)).isFalse();
        try (FolderLock _ = FolderLock.take(folder).orElseThrow()) {
            assertThat(FolderLock.isHeld(folder)).isTrue();
            assertThat(FolderLock.take(folder)).isEmpty();
        }
        assertThat(FolderLock.isHeld(folder)).isFalse();
    }

    @Test
    void aReusedNumberIsAnotherProcess() {
        ProcessId own = ProcessId.own();
        assertThat(own.find()).isPresent();
        assertThat(new ProcessId(own.pid(), own.started().minusSeconds(60)).find())
                .isEmpty();
    }

    @Test
    void portsAreCountedFromTheGateways() {
        Ports ports = new Ports(8080);
        assertThat(List.of(
                        ports.streamer(),
                        ports.product(),
                        ports.complaint(),
                        ports.audit(),
                        ports.issuer(),
                        ports.management(ports.gateway()),
                        ports.management(ports.issuer()),
                        ports.broker(),
                        ports.controller(),
                        ports.store()))
                .containsExactly(8081, 8082, 8083, 8084, 8085, 8180, 8185, 9092, 9093, 10080);
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(StopException.class);
        assertThatThrownBy(() -> new Ports(64_000)).isInstanceOf(StopException.class);
    }
}
