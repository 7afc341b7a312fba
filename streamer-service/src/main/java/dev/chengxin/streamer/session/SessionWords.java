package dev.chengxin.streamer.session;

/// Names of the sealed fields of livestreams.
public final class SessionWords {
    public static final String TITLE = "title";
    /// Why it was cancelled.
    public static final String CANCELLATION = "cancellation";

    private SessionWords() {}

    /// What is to be said, by the place of the claim in the plan.
    public static String claimText(int index) {
        return "claim" + index + "Text";
    }

    /// What proves it, as JSON, by the place of the claim in the plan.
    public static String claimEvidence(int index) {
        return "claim" + index + "Evidence";
    }

    /// What the streamer is told, by the place of the request.
    public static String controlText(int index) {
        return "control" + index + "Text";
    }
}
