package dev.chengxin.local;

import dev.chengxin.local.embedded.EmbeddedStoreMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The embedded store as a process of its own on 127.0.0.1: it speaks the MongoDB protocol as far as the platform
/// needs it, for a machine that has neither a MongoDB server nor Docker.
///
/// An acknowledged write survives a kill −9 (`EmbeddedStoreDurabilityTest` holds that). It knows no transactions,
/// sessions, change streams, TTL or partial indexes, and it looks at every document where a query is not an
/// equality on the fields of a unique index. All documents are in its memory, which is enough for about 150,000 of
/// a kilobyte.
public final class EmbeddedStoreProcess implements AutoCloseable {

    private static final List<String> JVM = List.of(
            "-Xmx1536m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseStringDeduplication",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=dev/chengxin/local/child-logback.xml",
            "-Dio.netty.noUnsafe=true",
            "--enable-native-access=ALL-UNNAMED");

    private final EmbeddedStoreSettings settings;
    private ChildProcess child;

    private EmbeddedStoreProcess(EmbeddedStoreSettings settings) {
        this.settings = settings;
        this.child = launch(settings);
    }

    /// Starts the store and waits until it accepts connections. A folder that holds a store's data is used again,
    /// whatever way its last store ended.
    ///
    /// @throws ProcessFailure if it does not get ready, for example because an index cannot be built
    public static EmbeddedStoreProcess start(EmbeddedStoreSettings settings) {
        EmbeddedStoreProcess store = startWithoutWaiting(settings);
        store.awaitReady();
        return store;
    }

    /// Starts the store without waiting; [#awaitReady] waits.
    public static EmbeddedStoreProcess startWithoutWaiting(EmbeddedStoreSettings settings) {
        return new EmbeddedStoreProcess(settings);
    }

    private static ChildProcess launch(EmbeddedStoreSettings settings) {
        Folders.create(settings.folder());
        List<String> arguments = List.of(settings.folder().toString(), Integer.toString(settings.port()));
        List<String> command = settings.java().command(JVM, EmbeddedStoreMain.class.getName(), arguments);
        Path output = settings.folder().resolve("store.log");
        return settings.detached()
                ? ChildProcess.startDetached("The embedded store", command, Map.of(), output)
                : ChildProcess.start("The embedded store", command, Map.of(), output);
    }

    /// Waits until the store accepts connections.
    ///
    /// @throws ProcessFailure if it ends or is not ready in time
    public void awaitReady() {
        child.awaitReady(settings.patience(), () -> !FreePorts.isFree(settings.port()));
    }

    /// The address of `database` here, for the driver.
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + settings.port() + "/" + database;
    }

    public EmbeddedStoreSettings settings() {
        return settings;
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /// The exit code, empty while the process runs.
    public OptionalInt exitCode() {
        return child.exitCode();
    }

    /// kill −9.
    public void kill() {
        child.kill();
    }

    /// SIGSTOP.
    public void pause() {
        child.pause();
    }

    /// SIGCONT.
    public void resume() {
        child.resume();
    }

    /// A clean shutdown.
    public void stop() {
        child.stop();
    }

    /// Starts again on the same folder and port, after [#kill] or [#stop].
    public void restart() {
        child.close();
        child = launch(settings);
        awaitReady();
    }

    @Override
    public void close() {
        child.close();
    }
}
