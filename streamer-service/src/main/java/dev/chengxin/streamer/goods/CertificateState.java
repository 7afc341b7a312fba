package dev.chengxin.streamer.goods;

import dev.chengxin.servicekit.decision.Coded;

/// Whether a certificate holds.
public enum CertificateState implements Coded {
    VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED
}
