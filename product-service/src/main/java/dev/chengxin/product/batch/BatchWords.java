package dev.chengxin.product.batch;

/// Names of the sealed fields of a batch.
public final class BatchWords {
    /// What the goods are called (品名).
    public static final String NAME = "name";
    /// Who makes the promise of the conformity certificate (承诺主体).
    public static final String PROMISOR = "promisor";
    /// How the promisor can be reached (联系方式).
    public static final String CONTACT = "contact";

    private BatchWords() {}
}
