package dev.chengxin.servicekit.worklist;

import org.jspecify.annotations.Nullable;

/// What the caller shows to decide on something that she has taken. A controller method that has a parameter of
/// this type gets it from the header `Work-Item-Lease`, also when the request has none; one that is no number is
/// answered by 400.
///
/// @param value the token of the lease; absent when the request has none
public record LeaseToken(@Nullable Long value) {
    public static final String HEADER = "Work-Item-Lease";

    public static LeaseToken none() {
        return new LeaseToken(null);
    }
}
