package dev.chengxin.complaint.casework;

/// How long a clock runs.
public sealed interface Term {
    /// Hours from the instant.
    record Hours(int count) implements Term {}

    /// Working days; the first day is not counted.
    record WorkingDays(int count) implements Term {}

    /// Calendar days; the first day is not counted, and the last one moves off a holiday.
    record Days(int count) implements Term {}
}
