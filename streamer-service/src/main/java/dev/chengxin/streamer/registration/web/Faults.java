package dev.chengxin.streamer.registration.web;

import dev.chengxin.regulation.Parsed;
import dev.chengxin.regulation.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;

/// What can be wrong with single values of a registration.
final class Faults {
    private Faults() {}

    static ProblemException of(String pointer, String code, Text message, Text remedy) {
        return Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                .with(pointer, code, message, remedy)
                .asException();
    }

    static ProblemException missing(String pointer) {
        return of(pointer, "missing", new Text("缺少该字段", "is missing"), new Text("补上该字段", "send it"));
    }

    static ProblemException notExpected(String pointer, Text why) {
        return of(pointer, "not-expected", why, new Text("删除该字段", "leave it out"));
    }

    static ProblemException unknownReference(String pointer) {
        return Problem.of(422, "reference-unknown", new Text("引用的对象不存在。", "What is referred to is not known."))
                .with(
                        pointer,
                        "reference-unknown",
                        new Text("没有这个编号", "nobody has this id"),
                        new Text("核对编号，或先登记", "check the id, or register it first"))
                .asException();
    }

    /// The value that a rule of an identifier accepts.
    static <T> T accepted(String pointer, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Refused<T>(Refusal refusal) ->
                throw of(
                        pointer,
                        refusal.code().text(),
                        new Text(refusal.zh(), refusal.en()),
                        new Text("按证照原样填写", "send it exactly as it is printed"));
        };
    }
}
