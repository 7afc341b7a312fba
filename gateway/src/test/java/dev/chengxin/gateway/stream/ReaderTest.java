package dev.chengxin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private final Reader reader = new Reader("somebody", hint -> !hint.noun().equals("other"), 3);

    @Test
    void hearsInOrderWhatConcernsIt() throws InterruptedException {
        reader.offer(hint("a"));
        reader.offer(Hint.of("x", "other.changed.v1", "now", null));
        reader.offer(hint("b"));

        assertThat(heard()).containsExactly(new Signal.Changed(hint("a")), new Signal.Changed(hint("b")));
    }

    @Test
    void isToldToReadEverythingWhereItWasTooSlow() throws InterruptedException {
        for (var id : List.of("a", "b", "c")) {
            assertThat(reader.offer(hint(id))).isTrue();
        }
        assertThat(reader.offer(hint("d"))).isFalse();
        reader.offer(hint("e"));

        assertThat(heard()).containsExactly(new Signal.Resync(), new Signal.Changed(hint("e")));
    }

    @Test
    void hearsNothingAfterTheEnd() throws InterruptedException {
        reader.offer(hint("a"));
        reader.end();
        reader.offer(hint("b"));
        reader.resync();

        assertThat(heard()).containsExactly(new Signal.End());
    }

    private List<Signal> heard() throws InterruptedException {
        var heard = new ArrayList<Signal>();
        for (var next = reader.next(Duration.ZERO); next.isPresent(); next = reader.next(Duration.ZERO)) {
            heard.add(next.get());
        }
        return heard;
    }

    private static Hint hint(String id) {
        return Hint.of(id, "thing.changed.v1", "now", null);
    }
}
