package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Coded;

/// How bad a breach is, as the rulebook prices it.
public enum Severity implements Coded {
    MINOR(20),
    GENERAL(40),
    SERIOUS(60),
    GRAVE(80);

    private final int risk;

    Severity(int risk) {
        this.risk = risk;
    }

    int risk() {
        return risk;
    }
}
