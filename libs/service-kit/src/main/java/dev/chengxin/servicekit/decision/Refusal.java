package dev.chengxin.servicekit.decision;

import dev.chengxin.servicekit.text.Text;
import java.util.List;
import java.util.stream.Stream;

/// Why a command is not carried out. A refused command changes nothing.
///
/// @param kind what sort of refusal it is
/// @param code kebab-case, stable, for programs
/// @param detail what is in the way, in words; no personal data
/// @param faults what is wrong with single values of the command
public record Refusal(Kind kind, String code, Text detail, List<Fault> faults) {
    private static final Text VALUES = new Text("有字段不符合要求。", "Some values are not acceptable.");

    public Refusal {
        faults = List.copyOf(faults);
    }

    /// What sort of refusal it is.
    public enum Kind {
        /// The object is not in a state in which this can be done.
        CONFLICT,
        /// A value of the command is not acceptable.
        INVALID,
        /// This actor may not do it to this object.
        FORBIDDEN
    }

    /// One value that is wrong.
    ///
    /// @param pointer JSON Pointer of the value in the command
    /// @param code kebab-case, stable, for programs
    /// @param message what is wrong
    /// @param remedy what to send instead
    public record Fault(String pointer, String code, Text message, Text remedy) {}

    /// The state does not allow it.
    public static Refusal conflict(String code, Text detail) {
        return new Refusal(Kind.CONFLICT, code, detail, List.of());
    }

    /// One value is not acceptable; [#with] names further ones.
    public static Refusal invalid(String pointer, String code, Text message, Text remedy) {
        return new Refusal(Kind.INVALID, "invalid-value", VALUES, List.of(new Fault(pointer, code, message, remedy)));
    }

    /// This actor may not do it.
    public static Refusal forbidden(String code, Text detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail, List.of());
    }

    /// The same with one more fault.
    public Refusal with(String pointer, String faultCode, Text message, Text remedy) {
        var fault = new Fault(pointer, faultCode, message, remedy);
        return new Refusal(
                kind,
                code,
                detail,
                Stream.concat(faults.stream(), Stream.of(fault)).toList());
    }
}
