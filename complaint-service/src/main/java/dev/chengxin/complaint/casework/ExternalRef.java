package dev.chengxin.complaint.casework;

/// What another system calls a complaint.
///
/// @param system the other system's name
/// @param id its id there
public record ExternalRef(String system, String id) {}
