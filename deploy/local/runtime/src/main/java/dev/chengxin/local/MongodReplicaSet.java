package dev.chengxin.local;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several MongoDB servers of this machine as one replica set with an election timeout of three seconds, to show
/// what happens when the primary dies.
public final class MongodReplicaSet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<MongodProcess> members;

    private MongodReplicaSet(List<MongodProcess> members) {
        this.members = List.copyOf(members);
    }

    /// Starts `size` servers under `folder` and waits until one of them is the primary.
    ///
    /// @throws ProcessFailure if none becomes the primary
    public static MongodReplicaSet start(Path binary, Path folder, int size) {
        List<Integer> ports = FreePorts.some(size);
        List<MongodProcess> members = IntStream.range(0, size)
                .mapToObj(i ->
                        MongodSettings.in(binary, folder.resolve("member-" + i)).withPort(ports.get(i)))
                .map(MongodProcess::startMember)
                .toList();
        MongodReplicaSet set = new MongodReplicaSet(members);
        set.form();
        return set;
    }

    private void form() {
        MongodSettings first = members.getFirst().settings();
        try (MongoClient client = ReplicaSetAdmin.direct(first.address(), PATIENCE)) {
            new ReplicaSetAdmin(client).formSetOf(first.replicaSet(), addresses());
        }
        awaitPrimary();
    }

    private List<String> addresses() {
        return members.stream().map(member -> member.settings().address()).toList();
    }

    public List<MongodProcess> members() {
        return members;
    }

    /// The address of `database` in this set, for the driver.
    public String uri(String database) {
        return addresses().stream()
                .collect(Collectors.joining(
                        ",",
                        "mongodb://",
                        "/" + database + "?replicaSet="
                                + members.getFirst().settings().replicaSet()));
    }

    /// Waits until there is a primary and returns it.
    ///
    /// @throws ProcessFailure if there is none after two minutes
    public MongodProcess awaitPrimary() {
        if (!Poll.until(PATIENCE, () -> members.stream().anyMatch(MongodReplicaSet::isPrimary))) {
            throw new ProcessFailure(
                    "None of " + addresses() + " became the primary within " + PATIENCE.toSeconds() + " s.");
        }
        return members.stream().filter(MongodReplicaSet::isPrimary).findFirst().orElseGet(this::awaitPrimary);
    }

    /// Starts a member again that was killed, without waiting for its role.
    public void restart(MongodProcess member) {
        member.restartMember();
    }

    private static boolean isPrimary(MongodProcess member) {
        if (!member.isAlive()) {
            return false;
        }
        try (MongoClient client = ReplicaSetAdmin.direct(member.settings().address(), Duration.ofSeconds(2))) {
            return new ReplicaSetAdmin(client).isPrimary();
        }
    }

    @Override
    public void close() {
        members.forEach(MongodProcess::close);
    }
}
