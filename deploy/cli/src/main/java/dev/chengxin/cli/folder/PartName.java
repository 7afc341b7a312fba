package dev.chengxin.cli.folder;

import java.util.Arrays;
import java.util.Optional;

/// The processes of a platform, in the order in which they are needed: each is stopped before the ones above it.
public enum PartName {
    STORE("store"),
    BROKER("broker"),
    ISSUER("issuer"),
    STREAMER("streamer-service"),
    PRODUCT("product-service"),
    COMPLAINT("complaint-service"),
    AUDIT("audit-service"),
    GATEWAY("gateway");

    private final String label;

    PartName(String label) {
        this.label = label;
    }

    /// The name that people use.
    public String label() {
        return label;
    }

    /// The part of this name; empty when there is none.
    public static Optional<PartName> labelled(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    /// Whether others rely on it: it is stopped last.
    public boolean isFoundation() {
        return this == STORE || this == BROKER;
    }
}
