package dev.chengxin.product.request;

/// Ids of what the bodies of the API description's examples name. A fresh demo has created each under the
/// `Idempotency-Key` `demo-example-<name>`, which makes its id known beforehand (`OpenApiTest`).
public final class ExampleIds {
    /// A farmer, of the demo's producer.
    public static final String FARMER = "ee3f61a4-4475-8c3f-b6a2-f1b9db216af7";
    /// A cooperative, of the demo's producer.
    public static final String COOPERATIVE = "bb34665e-d309-8288-b7db-6dc99c24995e";
    /// A batch of the farmer's.
    public static final String BATCH = "51fd0a9a-d534-8b50-9cf6-c26bd1fa2523";
    /// An operator that streamer-service knows, of the demo's operator.
    public static final String OPERATOR = "b506ce4b-db82-8886-af67-4c7404344b19";
    /// A streamer that streamer-service knows, of the demo's streamer.
    public static final String STREAMER = "d772a91c-3a48-8f0f-b050-b89759892149";

    /// Number of a certificate that is valid.
    public static final String CERTIFICATE_NUMBER = "AGI09002";

    private ExampleIds() {}
}
