package dev.chengxin.streamer.notice;

import dev.chengxin.regulation.LegalDay;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import java.time.Instant;

/// The times for an appeal and for the decision on it, by the working-day calendar (domain rules, 6). A term that
/// was given stays as it was given, whatever year becomes known later.
public final class Terms {
    private static final int APPEAL = 5;
    private static final int DECISION = 7;
    private static final int DECISION_ON_PAUSE = 2;

    private final Years years;

    public Terms(Years years) {
        this.years = years;
    }

    /// A term's end.
    ///
    /// @param at the first instant that is too late
    /// @param provisional whether a year without a published calendar took part
    public record Term(Instant at, boolean provisional) {}

    /// Until when something of this moment can be appealed against: five working days.
    public Term appeal(Instant notice) {
        return workingDays(notice, APPEAL);
    }

    /// Until when an appeal of this moment has to be decided: seven working days, two against a running pause.
    public Term decision(Instant filed, boolean againstPause) {
        return workingDays(filed, againstPause ? DECISION_ON_PAUSE : DECISION);
    }

    private Term workingDays(Instant from, int days) {
        WorkingCalendar calendar = WorkingCalendar.builtIn();
        for (YearCalendar year : years.all()) {
            calendar = calendar.with(year);
        }
        LegalDay last = calendar.addWorkingDays(LegalTime.dayOf(from), days);
        return new Term(LegalTime.endOf(last.date()), last.provisional());
    }
}
