package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer that refuses a request, in the form of RFC 9457, before it is put into the reader's language.
///
/// @param status HTTP status
/// @param type kebab-case name, the end of `urn:chengxin:problem:<type>`
/// @param title the kind of problem, the same for every occurrence
/// @param detail this occurrence; no personal data, no text of an exception
/// @param faults what is wrong with single values
/// @param retryAfter when the same request may be sent again
public record Problem(
        int status,
        String type,
        Text title,
        Text detail,
        List<Fault> faults,
        @Nullable Duration retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:chengxin:problem:";

    public Problem {
        faults = List.copyOf(faults);
    }

    /// A problem whose title is that of its status.
    public static Problem of(int status, String type, Text detail) {
        return new Problem(status, type, StatusTitles.of(status), detail, List.of(), null);
    }

    /// The same with another title.
    public Problem titled(Text other) {
        return new Problem(status, type, other, detail, faults, retryAfter);
    }

    /// The same with one more fault, of a value in the body.
    ///
    /// @param pointer JSON Pointer of the value
    public Problem with(String pointer, String code, Text message, Text remedy) {
        return with(new Fault(pointer, null, code, message, remedy));
    }

    /// The same with one more fault, of a query parameter, path variable or header.
    public Problem withParameter(String name, String code, Text message, Text remedy) {
        return with(new Fault(null, name, code, message, remedy));
    }

    /// The same with a `Retry-After` of whole seconds.
    public Problem retryAfter(Duration delay) {
        return new Problem(status, type, title, detail, faults, delay);
    }

    /// This problem, to be thrown out of a controller.
    public ProblemException asException() {
        return new ProblemException(this);
    }

    Problem with(Fault fault) {
        var all = new ArrayList<>(faults);
        all.add(fault);
        return new Problem(status, type, title, detail, all, retryAfter);
    }
}
