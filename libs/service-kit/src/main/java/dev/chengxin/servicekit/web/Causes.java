package dev.chengxin.servicekit.web;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// The chain of causes of a failure.
final class Causes {
    private static final int LONGEST = 20;
    /// By name, because not every process has these libraries.
    private static final Set<String> INFRASTRUCTURE = Set.of(
            "com.mongodb.MongoException",
            "org.apache.kafka.common.KafkaException",
            "org.springframework.kafka.KafkaException");

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Throwable::getCause)
                .limit(LONGEST)
                .takeWhile(cause -> cause != null);
    }

    /// Whether nobody is there any more to take the answer.
    static boolean isDisconnect(Throwable failure) {
        return failure instanceof ClientAbortException || failure instanceof AsyncRequestNotUsableException;
    }

    /// Whether the store or the broker is to blame, so that the same request may succeed later.
    static boolean isInfrastructure(Throwable failure) {
        return Stream.<@Nullable Class<?>>iterate(failure.getClass(), Class::getSuperclass)
                .takeWhile(type -> type != null)
                .anyMatch(type -> INFRASTRUCTURE.contains(type.getName()));
    }
}
