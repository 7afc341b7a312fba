package dev.chengxin.servicekit.usecase;

/// A value that only one aggregate of a kind may have.
///
/// @param type what value it is, kebab-case, for example `credit-code`
/// @param value the value, normalised so that equal ones are the same text
/// @param pointer JSON Pointer of the value in the request
public record Unique(String type, String value, String pointer) {}
