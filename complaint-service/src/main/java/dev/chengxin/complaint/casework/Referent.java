package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.servicekit.decision.Coded;

/// What a complaint can be linked to.
public enum Referent implements Coded {
    OPERATOR(Noun.OPERATOR),
    STREAMER(Noun.STREAMER),
    SESSION(Noun.SESSION),
    PRODUCT(Noun.PRODUCT),
    BATCH(Noun.BATCH);

    private final Noun noun;

    Referent(Noun noun) {
        this.noun = noun;
    }

    /// The same as other services' events name it.
    public Noun noun() {
        return noun;
    }
}
