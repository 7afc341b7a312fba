package dev.chengxin.score.events;

/// A file is no feed.
public final class NoFeedException extends RuntimeException {
    private final long line;

    NoFeedException(long line) {
        super("line " + line + " is no JSON");
        this.line = line;
    }

    /// The first line that is no JSON, from 1.
    public long line() {
        return line;
    }
}
