package dev.chengxin.complaint.reference;

/// An aggregate of another service.
///
/// @param id lower-case UUID text
public record Subject(Noun noun, String id) {}
