package dev.chengxin.streamer.notice;

import dev.chengxin.regulation.LegalDay;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import java.time.Instant;

/// The times for an appeal and for the decision on it, by the working-day calendar (domain rules, 6).
public final class Terms {
    private static final int APPEAL = 5;
    private static final int DECISION = 7;
    private static final int DECISION_ON_PAUSE = 2;

    private volatile WorkingCalendar calendar = WorkingCalendar.builtIn();

    /// A term's end.
    ///
    /// @param at the first instant that is too late
    /// @param provisional whether a year without a published calendar took part
    public record Term(Instant at, boolean provisional) {}

    /// A year's arrangement became known. Terms that were given stay as they were given.
    public synchronized void know(YearCalendar year) {
        calendar = calendar.with(year);
    }

    /// Until when something of this moment can be appealed against: five working days.
    public Term appeal(Instant notice) {
        return workingDays(notice, APPEAL);
    }

    /// Until when an appeal of this moment has to be decided: seven working days, two against a running pause.
    public Term decision(Instant filed, boolean againstPause) {
        return workingDays(filed, againstPause ? DECISION_ON_PAUSE : DECISION);
    }

    private Term workingDays(Instant from, int days) {
        LegalDay last = calendar.addWorkingDays(LegalTime.dayOf(from), days);
        return new Term(LegalTime.endOf(last.date()), last.provisional());
    }
}
