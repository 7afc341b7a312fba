package dev.chengxin.servicekit.consumer;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Declares a consumer group. A service that has a bean of this type reads the topics from their beginning for as
/// long as it runs; see [EventHandler] for what the handler may rely on.
///
/// @param group name of the group, part of the names of its dead-letter topics
/// @param topics created with twelve partitions where they are missing
/// @param retention how long records of input and their dead letters are kept; absent for topics of events, whose
/// records are numbered and kept for ever
/// @param threads how many of the partitions this instance handles at a time
/// @param handler what is called for each event
public record EventConsumer(
        String group, List<String> topics, @Nullable Duration retention, int threads, EventHandler handler) {
    private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public EventConsumer {
        topics = List.copyOf(topics);
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("a group's name is kebab case: " + group);
        }
        if (topics.isEmpty() || threads < 1) {
            throw new IllegalArgumentException("a group has at least one topic and one thread: " + group);
        }
    }

    boolean isInput() {
        return retention != null;
    }

    /// A group that handles one record at a time.
    public static EventConsumer of(String group, List<String> topics, EventHandler handler) {
        return new EventConsumer(group, topics, null, 1, handler);
    }

    /// A group that reads input: events in high volume that others send, that carry no sequence and are kept for a
    /// time.
    public static EventConsumer ofInput(String group, String topic, Duration retention, EventHandler handler) {
        return new EventConsumer(group, List.of(topic), retention, 1, handler);
    }

    /// The same group with more partitions handled at a time.
    public EventConsumer withThreads(int count) {
        return new EventConsumer(group, topics, retention, count, handler);
    }
}
