package dev.chengxin.streamer.scan;

import java.util.List;

/// A term bank that cannot be used, with everything that is wrong with it.
public final class InvalidTermBank extends RuntimeException {

    private final transient List<String> problems;

    InvalidTermBank(List<String> problems) {
        super("The term bank cannot be used:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong and where, in the order of the file.
    public List<String> problems() {
        return problems;
    }
}
