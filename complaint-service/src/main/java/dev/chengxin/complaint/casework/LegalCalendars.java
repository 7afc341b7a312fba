package dev.chengxin.complaint.casework;

/// Where the calendar that clocks run by comes from.
@FunctionalInterface
public interface LegalCalendars {
    /// The calendar as this instance knows it now. Another instance may know a year some seconds earlier; what was
    /// computed without it is found by its calendar marks and computed again.
    LegalCalendar current();
}
