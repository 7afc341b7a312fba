package dev.chengxin.streamer.scan;

/// How often the scanner was right about texts whose label is known.
///
/// @param found violations in which it found something
/// @param missed violations in which it found nothing
/// @param wrong other texts in which it found something
/// @param quiet other texts in which it found nothing
record Tally(int found, int missed, int wrong, int quiet) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(boolean violation, boolean raised) {
        return new Tally(
                found + (violation && raised ? 1 : 0),
                missed + (violation && !raised ? 1 : 0),
                wrong + (!violation && raised ? 1 : 0),
                quiet + (!violation && !raised ? 1 : 0));
    }

    Tally plus(Tally other) {
        return new Tally(found + other.found, missed + other.missed, wrong + other.wrong, quiet + other.quiet);
    }

    int lines() {
        return found + missed + wrong + quiet;
    }

    int violations() {
        return found + missed;
    }

    /// The share of texts with a finding that are violations; `NaN` where none has one.
    double precision() {
        return found + wrong == 0 ? Double.NaN : (double) found / (found + wrong);
    }

    /// The share of violations that have a finding; `NaN` where there is none.
    double recall() {
        return violations() == 0 ? Double.NaN : (double) found / violations();
    }
}
