package dev.chengxin.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a year's holiday arrangement from the JSON form in which such calendars are exchanged: `year`, `papers`
/// (where it was published) and `days`, each with `name`, `date` and `isOffDay`. Other members are ignored.
public final class CalendarFile {

    private final JsonNode root;
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    private CalendarFile(JsonNode root) {
        this.root = root;
    }

    /// Reads and checks a calendar: every date belongs to the year (or to the December before it), none comes
    /// twice, and only Saturdays and Sundays are named as worked.
    public static Parsed<YearCalendar> parse(String json) {
        try {
            return new Parsed.Valid<>(new CalendarFile(JsonMapper.shared().readTree(json)).read());
        } catch (JacksonException _) {
            return refused(Refusal.Code.FORM, "日历文件不是有效的JSON", "The calendar is not JSON");
        } catch (Rejected rejected) {
            return new Parsed.Refused<>(rejected.refusal);
        }
    }

    private YearCalendar read() throws Rejected {
        int year = year();
        JsonNode days = root.path("days");
        if (!days.isArray() || days.isEmpty()) {
            throw new Rejected(Refusal.Code.FORM, "日历文件缺少days数组", "The calendar has no array \"days\"");
        }
        int position = 0;
        for (JsonNode day : days) {
            add(year, day, "days[" + position++ + "]");
        }
        String source = root.path("papers")
                .valueStream()
                .map(paper -> paper.asString(""))
                .collect(Collectors.joining(" "));
        return new YearCalendar(year, off, worked, source);
    }

    private int year() throws Rejected {
        JsonNode year = root.path("year");
        if (!year.isInt() || year.intValue() < 1949 || year.intValue() > 9999) {
            throw new Rejected(Refusal.Code.FORM, "日历文件缺少年份year", "The calendar has no \"year\"");
        }
        return year.intValue();
    }

    private void add(int year, JsonNode day, String place) throws Rejected {
        LocalDate date = date(day.path("date"), place);
        if (!YearCalendar.covers(year, date)) {
            throw new Rejected(
                    Refusal.Code.DATE,
                    place + "的日期" + date + "不属于" + year + "年",
                    place + ": " + date + " does not belong to " + year);
        }
        if (!day.path("isOffDay").isBoolean()) {
            throw new Rejected(Refusal.Code.FORM, place + "缺少isOffDay", place + ": \"isOffDay\" is missing");
        }
        boolean isOff = day.path("isOffDay").booleanValue();
        if (!isOff && !YearCalendar.isWeekend(date)) {
            throw new Rejected(
                    Refusal.Code.DATE,
                    place + "的调休上班日" + date + "不是周末",
                    place + ": " + date + " is named as a worked weekend but is a weekday");
        }
        if (off.contains(date) || worked.contains(date)) {
            throw new Rejected(
                    Refusal.Code.DUPLICATE, place + "的日期" + date + "重复", place + ": " + date + " comes twice");
        }
        (isOff ? off : worked).add(date);
    }

    private static LocalDate date(JsonNode date, String place) throws Rejected {
        try {
            return LocalDate.parse(date.asString(""));
        } catch (DateTimeException _) {
            throw new Rejected(
                    Refusal.Code.DATE,
                    place + "的日期应为YYYY-MM-DD",
                    place + ": \"date\" is not a day in the form YYYY-MM-DD");
        }
    }

    private static <T> Parsed<T> refused(Refusal.Code code, String zh, String en) {
        return new Parsed.Refused<>(new Refusal(code, zh, en));
    }

    /// Leads out of the depth of a file to the result; it never leaves this class.
    private static final class Rejected extends Exception {

        private final transient Refusal refusal;

        Rejected(Refusal.Code code, String zh, String en) {
            super(en);
            this.refusal = new Refusal(code, zh, en);
        }
    }
}
