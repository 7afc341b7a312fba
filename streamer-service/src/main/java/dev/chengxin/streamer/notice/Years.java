package dev.chengxin.streamer.notice;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.regulation.YearCalendar;
import java.util.List;

/// The years whose arrangement of holidays was loaded.
public interface Years {
    /// All that are known, beside those that are published with this software.
    List<YearCalendar> all();

    /// Takes note of a year.
    ///
    /// @param cause the event that tells of it
    /// @return false when the event was heard before
    boolean learn(YearCalendar year, Envelope cause);
}
