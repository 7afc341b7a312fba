package dev.chengxin.product.producer;

/// Names of the sealed fields of a producer. Those of a legal entity are public, but a farmer's are hers alone, and
/// all are kept alike.
public final class ProducerWords {
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String ADDRESS = "address";
    /// Why a moderator recorded a credit code whose check characters are wrong.
    public static final String CODE_REASON = "codeReason";

    private ProducerWords() {}
}
