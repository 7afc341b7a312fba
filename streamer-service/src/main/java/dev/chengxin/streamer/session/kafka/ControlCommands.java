package dev.chengxin.streamer.session.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.session.Control;
import dev.chengxin.streamer.session.ControlStatus;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionStatus;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;

/// Copies what a platform is asked to do to the topic that platforms read, under the same id: who gets it twice
/// drops the second. What is answered, or about a livestream that is over, is not sent, so that a replay of the
/// events years later tells no platform to do something.
public final class ControlCommands implements EventHandler {
    private static final String REQUESTED = "session.control-requested.v1";

    private final Aggregates<Session> sessions;
    private final Producer<String, byte[]> producer;
    private final EventTopics topics;
    private final Duration retention;

    /// @param retention how long commands are kept in their topic, where it has to be made
    public ControlCommands(
            Aggregates<Session> sessions, Producer<String, byte[]> producer, EventTopics topics, Duration retention) {
        this.sessions = sessions;
        this.producer = producer;
        this.topics = topics;
        this.retention = retention;
    }

    @Override
    public Effect handle(Envelope event) {
        if (!event.type().equals(REQUESTED)) {
            return Effect.IGNORED;
        }
        boolean stands = sessions.find(event.subject())
                .filter(session -> stands(session.state(), event.id()))
                .isPresent();
        if (!stands) {
            return Effect.REPEATED;
        }
        send(event);
        return Effect.APPLIED;
    }

    private static boolean stands(Session session, String requestId) {
        return session.status() == SessionStatus.LIVE
                && session.control(requestId)
                        .map(Control::status)
                        .filter(ControlCommands::open)
                        .isPresent();
    }

    private static boolean open(ControlStatus status) {
        return status == ControlStatus.REQUESTED || status == ControlStatus.UNANSWERED;
    }

    private void send(Envelope event) {
        topics.ensure(Topics.SESSION_COMMANDS, retention);
        try {
            producer.send(EnvelopeRecords.toRecord(Topics.SESSION_COMMANDS, event))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the command was not acknowledged", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
