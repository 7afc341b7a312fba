package dev.chengxin.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an index is worth in one letter.
public enum Grade {
    A(9_000),
    B(7_500),
    C(6_000),
    D(0);

    private final int from;

    Grade(int from) {
        this.from = from;
    }

    /// As it stands in events.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The grade of a code; empty for any other text.
    public static Optional<Grade> of(String code) {
        return Arrays.stream(values())
                .filter(grade -> grade.code().equals(code))
                .findFirst();
    }

    static Grade of(int index) {
        for (Grade grade : values()) {
            if (index >= grade.from) {
                return grade;
            }
        }
        throw new IllegalArgumentException("an index is not negative");
    }

    Grade atBest(Grade cap) {
        return compareTo(cap) < 0 ? cap : this;
    }
}
