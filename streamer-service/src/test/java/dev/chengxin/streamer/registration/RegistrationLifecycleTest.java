package dev.chengxin.streamer.registration;

import static dev.chengxin.streamer.registration.Registered.FIT;
import static dev.chengxin.streamer.registration.Registered.NOW;
import static dev.chengxin.streamer.registration.Registered.OPERATORS;
import static dev.chengxin.streamer.registration.Registered.ROLE;
import static dev.chengxin.streamer.registration.Registered.STREAMERS;
import static dev.chengxin.streamer.registration.Registered.THRESHOLD;

import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.test.TransitionsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationLifecycleTest {
    private static final Instant LATER = NOW.plus(Duration.ofDays(400));
    private static final Applicant UNFIT = new Applicant(true, 15, false, null, true);

    @Test
    void operatorsMoveAsTheirTableSays() {
        new TransitionsContract<>(
                        Lifecycle.OF_OPERATOR,
                        Operator::status,
                        Map.of(
                                OperatorAction.VERIFY,
                                operator -> OPERATORS.verify(operator, THRESHOLD, ROLE, NOW),
                                OperatorAction.LAPSE,
                                operator -> OPERATORS.lapse(operator, LATER)))
                .check(List.of(Registered.operator()));
    }

    @Test
    void streamersMoveAsTheirTableSays() {
        new TransitionsContract<>(
                        Lifecycle.OF_STREAMER,
                        Streamer::status,
                        Map.of(
                                StreamerAction.VERIFY,
                                streamer -> STREAMERS.verify(streamer, THRESHOLD, ROLE, NOW),
                                StreamerAction.TRAIN,
                                streamer -> STREAMERS.train(streamer, "basics", NOW, ROLE, NOW),
                                StreamerAction.ADMIT,
                                streamer -> STREAMERS.decide(streamer, FIT, THRESHOLD, ROLE, NOW),
                                StreamerAction.REFUSE,
                                streamer -> STREAMERS.decide(streamer, UNFIT, THRESHOLD, ROLE, NOW),
                                StreamerAction.LAPSE,
                                streamer -> STREAMERS.lapse(streamer, LATER)))
                .check(List.of(Registered.streamer()));
    }

    @Test
    void theDiagramsAreThoseOfTheTables() {
        Diagrams.agrees("registration-states.md", """
                # States of operators and streamers

                Drawn from the transition tables in `registration.Lifecycle` of streamer-service; a test compares them. What is
                not here is refused with 409. `lapse` is a timer's: six months after the last check (Order 117, art. 8).

                ## Operator

                %s
                ## Streamer

                %s""".formatted(
                        Lifecycle.OF_OPERATOR.diagram(OperatorStatus.REGISTERED),
                        Lifecycle.OF_STREAMER.diagram(StreamerStatus.REGISTERED)));
    }
}
