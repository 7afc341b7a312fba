package dev.chengxin.audit.proof;

/// That an entry stands in the log.
///
/// @param index its place
/// @param opened whether event and salt travel with the proof, or only the leaf
/// @param text the proof, a C2SP tlog-proof
public record EntryProof(long index, boolean opened, String text) {}
