package dev.chengxin.servicekit.consumer;

import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;

/// All consumer groups that a service declares; they run as long as the application does.
final class ConsumerGroups implements SmartLifecycle {
    private final List<EventConsumer> consumers;
    private final ConsumerEnvironment environment;
    private volatile List<ConsumerGroup> running = List.of();

    ConsumerGroups(List<EventConsumer> consumers, ConsumerEnvironment environment) {
        this.consumers = List.copyOf(consumers);
        this.environment = environment;
    }

    @Override
    public void start() {
        running = consumers.stream()
                .map(consumer -> new ConsumerGroup(consumer, environment))
                .toList();
        running.forEach(ConsumerGroup::start);
    }

    /// All at once: each may have to wait for a broker that is away.
    @Override
    public void stop() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(group -> threads.execute(group::stop));
        }
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
