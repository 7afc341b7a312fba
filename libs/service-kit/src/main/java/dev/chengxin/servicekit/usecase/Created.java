package dev.chengxin.servicekit.usecase;

/// What a create leads to.
///
/// @param aggregate as it is now
/// @param fresh whether this very request created it; a repeat did not
public record Created<S>(Aggregate<S> aggregate, boolean fresh) {}
