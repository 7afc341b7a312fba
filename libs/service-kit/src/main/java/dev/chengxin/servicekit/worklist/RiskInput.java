package dev.chengxin.servicekit.worklist;

/// One thing that a risk was computed from.
///
/// @param code what it is, kebab-case
/// @param value how much of it there is
public record RiskInput(String code, long value) {}
