package dev.chengxin.score;

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
