package dev.chengxin.local;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A real MongoDB server as a process of its own: the one member of a private replica set, or one of several (see
/// [MongodReplicaSet]).
public final class MongodProcess implements AutoCloseable {

    private final MongodSettings settings;
    private ChildProcess child;

    private MongodProcess(MongodSettings settings) {
        this.settings = settings;
        this.child = launch(settings);
    }

    /// Starts the server as a replica set of one and waits until it is the primary. A folder that holds a server's
    /// data is used again, whatever way its last server ended and whatever its port was.
    ///
    /// @throws ProcessFailure if it does not get ready
    public static MongodProcess start(MongodSettings settings) {
        MongodProcess server = startWithoutWaiting(settings);
        server.awaitReady();
        return server;
    }

    /// Starts the server without waiting; [#awaitReady] waits.
    public static MongodProcess startWithoutWaiting(MongodSettings settings) {
        return new MongodProcess(settings);
    }

    /// Waits until the server is the primary of its replica set of one.
    ///
    /// @throws ProcessFailure if it ends or is not ready in time
    public void awaitReady() {
        awaitListening();
        becomePrimary();
    }

    /// Starts the server and waits only until it accepts connections.
    static MongodProcess startMember(MongodSettings settings) {
        MongodProcess server = new MongodProcess(settings);
        server.awaitListening();
        return server;
    }

    private static ChildProcess launch(MongodSettings settings) {
        Path data = settings.folder().resolve("db");
        Folders.create(data);
        List<String> command = List.of(
                settings.binary().toString(),
                "--dbpath",
                data.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(settings.port()),
                "--replSet",
                settings.replicaSet(),
                "--wiredTigerCacheSizeGB",
                "0.25");
        Path output = settings.folder().resolve("mongod.log");
        String name = "mongod on port " + settings.port();
        return settings.detached()
                ? ChildProcess.startDetached(name, command, Map.of(), output)
                : ChildProcess.start(name, command, Map.of(), output);
    }

    private void awaitListening() {
        child.awaitReady(settings.patience(), () -> !FreePorts.isFree(settings.port()));
    }

    private void becomePrimary() {
        try (MongoClient client = ReplicaSetAdmin.direct(settings.address(), settings.patience())) {
            ReplicaSetAdmin admin = new ReplicaSetAdmin(client);
            admin.formSetOf(settings.replicaSet(), List.of(settings.address()));
            child.awaitReady(settings.patience(), admin::isPrimary);
        }
    }

    /// The address of `database` here, for the driver.
    public String uri(String database) {
        return "mongodb://" + settings.address() + "/" + database + "?replicaSet=" + settings.replicaSet();
    }

    public MongodSettings settings() {
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

    /// SIGTERM; the journal makes it safe when the server ends without a clean shutdown.
    public void stop() {
        child.stop();
    }

    /// Starts again on the same folder and port, after [#kill] or [#stop], and waits until it is the primary.
    public void restart() {
        restartMember();
        becomePrimary();
    }

    /// Starts again and waits only until it accepts connections.
    void restartMember() {
        child.close();
        child = launch(settings);
        awaitListening();
    }

    @Override
    public void close() {
        child.close();
    }
}
