package dev.chengxin.servicekit.consumer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventConsumerTest {
    private static final EventHandler IGNORES = _ -> Effect.IGNORED;

    @Test
    void a_group_has_a_name_that_fits_into_a_topic_a_topic_and_a_thread() {
        var topics = List.of("things.events");

        assertThatIllegalArgumentException().isThrownBy(() -> EventConsumer.of("A group", topics, IGNORES));
        assertThatIllegalArgumentException().isThrownBy(() -> EventConsumer.of("a/group", topics, IGNORES));
        assertThatIllegalArgumentException().isThrownBy(() -> EventConsumer.of("group", List.of(), IGNORES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventConsumer.of("group", topics, IGNORES).withThreads(0));
    }

    @Test
    void a_reason_is_a_code_and_never_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnprocessableRecordException("Zhang San, 138 0000 0000"));
    }
}
