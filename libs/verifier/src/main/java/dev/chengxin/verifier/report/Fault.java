package dev.chengxin.verifier.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place where something does not hold.
///
/// @param what     the sentence that says what is wrong
/// @param index    the entry of the ledger, from 0; absent when it is about none in particular
/// @param line     the line of the file, from 1; absent when there is none
/// @param expected what should be there, such as a hash in lower-case hex; absent when there is nothing to compare
/// @param found    what is there instead; absent as above
public record Fault(
        Remark what,
        @Nullable Long index,
        @Nullable Long line,
        @Nullable String expected,
        @Nullable String found) {

    /// A fault that is about no entry in particular.
    public static Fault of(String code, Object... values) {
        return new Fault(new Remark(code, List.of(values)), null, null, null, null);
    }

    /// The same, at an entry.
    public Fault atEntry(long at) {
        return new Fault(what, at, line, expected, found);
    }

    /// The same, in a line of the file.
    public Fault inLine(long at) {
        return new Fault(what, index, at, expected, found);
    }

    /// The same, with what should be there and what is.
    public Fault comparing(@Nullable Object should, @Nullable Object is) {
        return new Fault(what, index, line, text(should), text(is));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
