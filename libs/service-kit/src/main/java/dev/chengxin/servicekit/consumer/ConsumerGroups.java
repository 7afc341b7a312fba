package dev.chengxin.servicekit.consumer;

import java.util.List;
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

    @Override
    public void stop() {
        running.forEach(ConsumerGroup::stop);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
