package dev.chengxin.complaint.casework;

/// The platform's seat, whose authority is responsible where nobody else is known to be (Order 117 art. 47).
///
/// @param region six-digit region code
public record Seat(String region) {}
