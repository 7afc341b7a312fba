package dev.chengxin.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        var cursor = Cursor.parse(Cursor.of("2026-01-01T00:00:00Z", "17", "编号").text());

        assertThat(cursor.instant(0)).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(cursor.number(1)).isEqualTo(17);
        assertThat(cursor.part(2)).isEqualTo("编号");
    }

    @Test
    void refusesEveryChangeOfACharacter() {
        String text = Cursor.of("2026-01-01T00:00:00Z", "17").text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.parse(changed)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesACursorOfAnotherList() {
        var cursor = Cursor.of("seventeen");

        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursor.part(1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
        assertThatThrownBy(() -> Cursor.parse("x".repeat(5000))).isInstanceOf(ProblemException.class);
    }
}
