package dev.chengxin.local;

import java.nio.file.Path;
import java.time.Duration;

/// What a broker is started with.
///
/// @param folder its data, log output and configuration; created when it is not there
/// @param port where clients connect
/// @param controllerPort where the broker talks to itself as the controller
/// @param java the JVM and the class path that holds Kafka
/// @param detached whether the broker outlives the process that starts it
/// @param patience how long the start may take
public record BrokerSettings(
        Path folder, int port, int controllerPort, JavaCommand java, boolean detached, Duration patience) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(90);

    /// A broker of this process' own class path on free ports, which ends with this process.
    public static BrokerSettings in(Path folder) {
        var ports = FreePorts.some(2);
        return new BrokerSettings(folder, ports.get(0), ports.get(1), JavaCommand.current(), false, DEFAULT_PATIENCE);
    }

    public BrokerSettings withPorts(int clients, int controller) {
        return new BrokerSettings(folder, clients, controller, java, detached, patience);
    }

    public BrokerSettings withJava(JavaCommand command) {
        return new BrokerSettings(folder, port, controllerPort, command, detached, patience);
    }

    /// A broker that lives on when the starting process ends.
    public BrokerSettings detachedFromStarter() {
        return new BrokerSettings(folder, port, controllerPort, java, true, patience);
    }

    String properties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.retention.ms=-1
                log.retention.bytes=-1
                log.cleaner.dedupe.buffer.size=4194304
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                # After a kill the new broker has to wait until the session of the dead one is over.
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=3000
                """.formatted(port, controllerPort, folder.resolve("log").toAbsolutePath());
    }
}
