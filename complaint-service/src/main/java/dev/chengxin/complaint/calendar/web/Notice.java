package dev.chengxin.complaint.calendar.web;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.regex.Pattern;

/// Holds a year against today and against the notice that is named as its source, so that a slip of the pen does
/// not move deadlines.
final class Notice {
    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 5;

    private static final Pattern TITLE_YEAR = Pattern.compile("关于([0-9]{4})年部分节假日");
    private static final Pattern NUMBER_YEAR = Pattern.compile("〔([0-9]{4})〕");

    private Notice() {}

    /// @param thisYear today's year
    /// @throws ProblemException 422, when the year is out of reach or the source is that of another year
    static void check(int year, String source, int thisYear) {
        if (year < thisYear - YEARS_BACK || year > thisYear + YEARS_AHEAD) {
            throw outOfReach(thisYear - YEARS_BACK, thisYear + YEARS_AHEAD);
        }
        if (!isFor(year, source)) {
            throw otherYear();
        }
    }

    /// A title names the year that it is for; a number names the year of issue, which is that year or the one
    /// before.
    private static boolean isFor(int year, String source) {
        return TITLE_YEAR.matcher(source).results().allMatch(found -> Integer.parseInt(found.group(1)) == year)
                && NUMBER_YEAR
                        .matcher(source)
                        .results()
                        .mapToInt(found -> year - Integer.parseInt(found.group(1)))
                        .allMatch(before -> before == 0 || before == 1);
    }

    private static ProblemException outOfReach(int first, int last) {
        return invalid()
                .with(
                        "/year",
                        "out-of-range",
                        new Text("超出可加载的年份范围", "is out of range"),
                        new Text("填写 " + first + " 至 " + last + " 之间的年份", "send a year from " + first + " to " + last))
                .asException();
    }

    private static ProblemException otherYear() {
        return invalid()
                .with(
                        "/source",
                        "other-year",
                        new Text("该通知不是此年份的", "is the notice of another year"),
                        new Text("填写此年份的通知，或更正 year", "name the notice of this year, or correct the year"))
                .asException();
    }

    private static Problem invalid() {
        return Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."));
    }
}
