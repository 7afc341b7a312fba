package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.COMPLAINT_EVENTS;
import static dev.chengxin.contracts.Visibility.PUBLIC;

import java.time.LocalDate;
import java.util.List;

/// What happens to the calendars that clocks run by.
public sealed interface CalendarEvent extends PublishedEvent {
    /// The arrangement of holidays of a year became known or was corrected.
    ///
    /// @param year the year that it covers
    /// @param daysOff holidays, also those that fall on a weekend
    /// @param workingWeekends weekend days on which work is done
    /// @param source number or address of the notice that arranges it
    @Published(type = "calendar.loaded.v1", topic = COMPLAINT_EVENTS, visibility = PUBLIC)
    record CalendarLoaded(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, String source)
            implements CalendarEvent {}
}
