package dev.chengxin.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Rulebook RULES = Rulebook.standard();
    private static final Rulebooks BOOKS = Rulebooks.only(RULES);

    private static Map<Component, Integer> components(
            int identity, int content, int product, int complaints, int training) {
        return Map.of(
                Component.IDENTITY, identity,
                Component.CONTENT, content,
                Component.PRODUCT, product,
                Component.COMPLAINTS, complaints,
                Component.TRAINING, training);
    }

    private static Rating rating(int identity, int content, int product, int complaints, int training) {
        return Rating.of(components(identity, content, product, complaints, training), RULES, false, false);
    }

    @ParameterizedTest
    @CsvSource({"GENERAL, 0, 7788", "SERIOUS, 180, 7788", "GRAVE, 0, 3679"})
    void contentFallsWithPointsAndRecovers(Severity severity, int days, int content) {
        var fact = Violation.confirmed("v", "s", "c", severity, NOW.minus(Duration.ofDays(days)));

        assertThat(Components.content(Points.of(List.of(fact), BOOKS, NOW), NOW))
                .isEqualTo(content);
    }

    @Test
    void contentIsFullWithoutViolationsAndHasNoCutOff() {
        var old = Violation.confirmed("v", "s", "c", Severity.GRAVE, NOW.minus(Duration.ofDays(720)));

        assertThat(Components.content(Points.of(List.of(), BOOKS, NOW), NOW)).isEqualTo(10_000);
        assertThat(Components.content(Points.of(List.of(old), BOOKS, NOW), NOW)).isEqualTo(9_394);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 9300",
        "1, 50, 0, 1, 7200",
        "5, 50, 0, 5, 3000",
        "2, 1000, 1, 4, 8550",
        "50, 10000, 10, 50, 7660",
        "300, 10000, 100, 300, 2000"
    })
    void complaintsFallWithTheirRateAndWithLateHandling(long upheld, long orders, long late, long closed, int score) {
        assertThat(Components.complaints(upheld, orders, late, closed)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 10000", "3, 2, 6667", "5, 0, 0", "4, 4, 10000"})
    void productIsTheShareOfGoodBatches(long offered, long good, int score) {
        assertThat(Components.product(offered, good)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10000", "0, 10000", "1, 5000", "30, 5000", "31, 0"})
    void identityHasThirtyDaysOfGrace(int overdueDays, int score) {
        assertThat(Components.identity(NOW.minus(Duration.ofDays(overdueDays)), NOW))
                .isEqualTo(score);
        assertThat(Components.identity(null, NOW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 10000", "365, 10000", "366, 5000", "455, 5000", "456, 0"})
    void trainingLastsAYear(int days, int score) {
        assertThat(Components.training(NOW.minus(Duration.ofDays(days)), NOW)).isEqualTo(score);
        assertThat(Components.training(null, NOW)).isZero();
    }

    @Test
    void theIndexComesFromTheRoundedComponents() {
        assertThat(rating(10_000, 7_788, 8_000, 7_660, 5_000).index()).isEqualTo(7_851);
    }

    @ParameterizedTest
    @CsvSource({"9000, A", "8999, B", "7500, B", "7499, C", "6000, C", "5999, D", "0, D"})
    void theGradeComesFromTheIndex(int index, Grade grade) {
        assertThat(rating(index, index, index, index, index)).satisfies(rating -> {
            assertThat(rating.index()).isEqualTo(index);
            assertThat(rating.grade()).isEqualTo(grade);
        });
    }

    @Test
    void anOpenGraveCaseCapsAndABlacklistSinks() {
        var best = components(10_000, 10_000, 10_000, 10_000, 10_000);
        var worst = components(0, 0, 0, 0, 0);

        assertThat(Rating.of(best, RULES, true, false))
                .isEqualTo(new Rating(10_000, Grade.C, List.of("open-grave-case")));
        assertThat(Rating.of(best, RULES, false, true).grade()).isEqualTo(Grade.D);
        assertThat(Rating.of(worst, RULES, true, false).grade()).isEqualTo(Grade.D);
        assertThat(Rating.of(worst, RULES, true, true).reasons())
                .containsExactly("blacklisted", "open-grave-case", "content", "complaints");
    }

    @Test
    void reasonsAreTheLargestLossesWithTiesByCode() {
        // content loses 10 x 30, training 30 x 10, product 15 x 20: all the same; identity less, complaints nothing.
        assertThat(rating(9_000, 9_000, 8_500, 10_000, 7_000).reasons())
                .containsExactly("content", "product", "training", "identity");
        assertThat(rating(10_000, 10_000, 10_000, 10_000, 10_000).reasons()).isEmpty();
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertThatThrownBy(() -> rating(10_001, 0, 0, 0, 0)).hasMessageContaining("identity");
        assertThatThrownBy(() -> Rating.of(Map.of(), RULES, false, false)).hasMessageContaining("identity");
        assertThatThrownBy(() -> Components.product(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Components.complaints(0, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
