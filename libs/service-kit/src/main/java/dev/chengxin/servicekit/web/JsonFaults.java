package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a JSON body, told from what Jackson throws; the value itself is never told.
final class JsonFaults {
    private static final Text TYPE_REMEDY =
            new Text("按接口说明的类型填写", "send a value of the type that the API description names");

    private final JsonMapper mapper;

    JsonFaults(JsonMapper mapper) {
        this.mapper = mapper;
    }

    Problem of(JacksonException e) {
        String pointer = JsonPointers.of(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException _ -> unknownProperty(pointer);
            case BadCharactersException _ -> badCharacters(pointer);
            case InvalidFormatException format
            when format.getValue() instanceof String -> badValue(pointer, format.getTargetType());
            case MismatchedInputException _ -> wrongType(pointer);
            case ValueInstantiationException _ -> badValue(pointer, Object.class);
            case StreamConstraintsException _ -> tooComplex();
            case InputCoercionException _ -> outOfRange(pointer);
            case StreamReadException syntax -> noJson(pointer, syntax);
            default -> Problems.unreadableBody();
        };
    }

    private static Problem unknownProperty(String pointer) {
        return Problem.of(400, "unknown-property", new Text("内容含有未知的字段。", "The body holds an unknown field."))
                .with(
                        pointer,
                        "unknown-property",
                        new Text("未知的字段", "is not a field of this request"),
                        new Text("删除该字段或更正其名称", "leave it out or correct its name"));
    }

    private static Problem badCharacters(String pointer) {
        return Problem.of(
                        400, "bad-characters", new Text("文本含有不允许的字符。", "A text holds characters that are not allowed."))
                .with(
                        pointer,
                        "characters",
                        new Text("含有空字符或不完整的代理对", "holds NUL or half of a surrogate pair"),
                        new Text("删除这些字符", "take these characters out"));
    }

    private static Problem wrongType(String pointer) {
        return Problem.of(400, "wrong-type", new Text("字段的类型不正确。", "A field has the wrong type."))
                .with(pointer, "type", new Text("类型不正确", "has the wrong type"), TYPE_REMEDY);
    }

    private static Problem outOfRange(String pointer) {
        return Problem.of(400, "wrong-type", new Text("数字超出范围。", "A number is out of range."))
                .with(pointer, "range", new Text("数字超出范围", "is out of range"), TYPE_REMEDY);
    }

    /// Text where text belongs, but not one of the values: a date that is none, a word that is not in the list.
    private Problem badValue(String pointer, Class<?> target) {
        boolean text = target.isEnum() || Temporal.class.isAssignableFrom(target) || target == Object.class;
        return text
                ? Problem.of(422, "invalid-value", new Text("字段的值不可接受。", "A value is not acceptable."))
                        .with(pointer, "value", new Text("值不可接受", "is not an acceptable value"), remedy(target))
                : wrongType(pointer);
    }

    private Text remedy(Class<?> target) {
        if (!target.isEnum()) {
            return new Text("按接口说明填写", "send a value as the API description says");
        }
        String values = Arrays.stream(target.getEnumConstants())
                .map(constant -> mapper.valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
        return new Text("可选值:" + values, "send one of " + values);
    }

    private static Problem tooComplex() {
        return Problem.of(
                400,
                Problems.MALFORMED,
                new Text("内容嵌套过深,或名称、数字过长。", "The body is nested too deeply, or a name or number is too long."));
    }

    private static Problem noJson(String pointer, StreamReadException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return Problem.of(
                        400,
                        "malformed-json",
                        new Text(
                                "第 " + line + " 行第 " + column + " 列附近不是有效的 JSON,或字段重复。",
                                "The body is no valid JSON near line " + line + ", column " + column
                                        + ", or a field stands there twice."))
                .with(
                        pointer,
                        "syntax",
                        new Text("JSON 语法错误", "is not valid JSON"),
                        new Text("更正语法", "correct the syntax"));
    }
}
