package dev.chengxin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// A real Kafka broker, one node in KRaft mode, as a process of its own on 127.0.0.1.
///
/// A record that was acknowledged survives a kill −9 of the process, because the operating system has it by then
/// (`BrokerProcessTest` holds that). It does not survive a loss of power: nothing is flushed to the disk per
/// record, which is what a cluster has replicas for.
public final class BrokerProcess implements AutoCloseable {

    private static final List<String> JVM = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=dev/chengxin/local/child-logback.xml",
            "--enable-native-access=ALL-UNNAMED");
    private static final int ANSWER_MILLIS = 5_000;

    private final BrokerSettings settings;
    private ChildProcess child;

    private BrokerProcess(BrokerSettings settings) {
        this.settings = settings;
        this.child = launch(settings);
    }

    /// Starts the broker and waits until it answers. A folder that holds a broker's data is used again, whatever
    /// way its last broker ended.
    ///
    /// @throws ProcessFailure if it does not get ready
    public static BrokerProcess start(BrokerSettings settings) {
        BrokerProcess broker = new BrokerProcess(settings);
        broker.awaitReady();
        return broker;
    }

    /// Starts the broker without waiting; [#awaitReady] waits.
    public static BrokerProcess startWithoutWaiting(BrokerSettings settings) {
        return new BrokerProcess(settings);
    }

    private static ChildProcess launch(BrokerSettings settings) {
        try {
            Files.createDirectories(settings.folder());
            Files.writeString(settings.folder().resolve("server.properties"), settings.properties());
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's folder cannot be written: " + settings.folder(), e);
        }
        List<String> command = settings.java()
                .command(
                        JVM,
                        BrokerMain.class.getName(),
                        List.of(settings.folder().toString()));
        Path output = settings.folder().resolve("broker.log");
        return settings.detached()
                ? ChildProcess.startDetached("The Kafka broker", command, Map.of(), output)
                : ChildProcess.start("The Kafka broker", command, Map.of(), output);
    }

    /// Waits until the broker has registered with its controller and answers clients.
    ///
    /// @throws ProcessFailure if it ends or is not ready in time
    public void awaitReady() {
        child.awaitReady(settings.patience(), () -> !FreePorts.isFree(settings.port()) && answers());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    public BrokerSettings settings() {
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

    /// Starts again on the same folder and ports, after [#kill] or [#stop], and waits until it answers.
    public void restart() {
        child.close();
        child = launch(settings);
        awaitReady();
    }

    @Override
    public void close() {
        child.close();
    }

    private boolean answers() {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS);
        try (Admin admin = Admin.create(configuration)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
