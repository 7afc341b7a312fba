package dev.chengxin.product.request;

import dev.chengxin.regulation.Parsed;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.List;

/// Refusals of single values, as results for deciding functions and as problems for what is read before anything is
/// decided.
public final class Faults {
    private static final Text VALUES = new Text("有字段不符合要求。", "Some values are not acceptable.");
    private static final Text UNKNOWN = new Text("引用的对象不存在。", "What is referred to is not known.");
    private static final Text NOBODY = new Text("没有这个编号", "nothing has this id");
    private static final Text CHECK = new Text("核对编号，或先登记", "check the id, or register it first");

    private Faults() {}

    public static ProblemException of(String pointer, String code, Text message, Text remedy) {
        return Problem.of(422, "invalid-value", VALUES)
                .with(pointer, code, message, remedy)
                .asException();
    }

    public static ProblemException missing(String pointer) {
        return of(pointer, "missing", new Text("缺少该字段", "is missing"), new Text("补上该字段", "send it"));
    }

    public static ProblemException notExpected(String pointer, Text why) {
        return of(pointer, "not-expected", why, new Text("删除该字段", "leave it out"));
    }

    /// A reference that nobody has heard of, or that is not the caller's to make.
    public static ProblemException unknownReference(String pointer) {
        return Problem.of(422, "reference-unknown", UNKNOWN)
                .with(pointer, "reference-unknown", NOBODY, CHECK)
                .asException();
    }

    /// The same as a result.
    public static Refusal unknown(String pointer) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "reference-unknown",
                UNKNOWN,
                List.of(new Refusal.Fault(pointer, "reference-unknown", NOBODY, CHECK)));
    }

    /// What an external reference stands for differs in a fact that cannot change.
    ///
    /// @param pointer of the first value that differs
    public static Refusal differs(String pointer) {
        return Refusal.conflict(
                        "external-ref-differs",
                        new Text(
                                "该外部编号对应的对象与此不同，登记后不能更改。",
                                "What has this external reference is different, and this cannot be changed."))
                .with(
                        pointer,
                        "differs",
                        new Text("与已登记的不同", "is not what was registered"),
                        new Text("核对该值或外部编号", "check the value, or the external reference"));
    }

    /// The value that a rule of an identifier accepts.
    ///
    /// @throws ProblemException 422, when it accepts none
    public static <T> T accepted(String pointer, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Refused<T>(var refusal) ->
                throw of(
                        pointer,
                        refusal.code().text(),
                        new Text(refusal.zh(), refusal.en()),
                        new Text("按证照原样填写", "send it exactly as it is printed"));
        };
    }
}
