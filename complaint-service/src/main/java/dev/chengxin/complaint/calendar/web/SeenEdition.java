package dev.chengxin.complaint.calendar.web;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The edition of a year that an administrator has seen. Only a correction needs it, so that the first load of a
/// year can be sent as it is.
final class SeenEdition {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Text REMEDY =
            new Text("先读取该年份的 edition，并加引号发送", "read the year's edition first and send it in quotes");

    private SeenEdition() {}

    /// @param header of `If-Match`
    /// @throws ProblemException 400, when it is no edition
    static OptionalLong of(@Nullable String header) {
        if (header == null) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw malformed();
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    static ProblemException missing() {
        return Problem.of(
                        428,
                        "if-match-required",
                        new Text("更正已有年份时须带 If-Match。", "A correction of a year that is known needs If-Match."))
                .withParameter(HttpHeaders.IF_MATCH, "missing", new Text("缺少该请求头", "is missing"), REMEDY)
                .asException();
    }

    static ProblemException stale() {
        return Problem.of(
                        412,
                        "stale-version",
                        new Text("该年份的日历已被他人修改，请重新读取。", "The year has changed in the meantime; read it again."))
                .asException();
    }

    private static ProblemException malformed() {
        return Problem.of(400, "bad-parameter", new Text("参数不正确。", "A parameter is not right."))
                .withParameter(HttpHeaders.IF_MATCH, "form", new Text("不是版次", "is no edition"), REMEDY)
                .asException();
    }
}
