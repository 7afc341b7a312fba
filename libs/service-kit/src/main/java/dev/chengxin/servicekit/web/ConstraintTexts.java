package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Codes and words for the constraints of Jakarta Validation. A constraint of a feature's own speaks through its
/// message, which holds both languages as `<zh> | <en>`, or one for all.
final class ConstraintTexts {
    private static final Text REQUIRED = new Text("必填", "is required");
    private static final Text FILL_IN = new Text("填写该项", "send a value");
    private static final Text CORRECT = new Text("更正该值", "correct the value");

    private ConstraintTexts() {}

    /// `NotBlank` becomes `not-blank`.
    static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static Text message(String constraint, Map<String, ?> attributes, @Nullable String own) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> REQUIRED;
            case "Size" -> size(attributes);
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> new Text("数值过小", "is too small");
            case "Max", "DecimalMax", "Negative", "NegativeOrZero" -> new Text("数值过大", "is too large");
            case "Pattern", "Email", "UUID", "URL" -> new Text("格式不正确", "has not the right form");
            case "Past", "PastOrPresent" -> new Text("不能是将来的时间", "may not lie in the future");
            case "Future", "FutureOrPresent" -> new Text("不能是过去的时间", "may not lie in the past");
            case "AssertTrue", "AssertFalse" -> own(own, new Text("不符合要求", "does not hold"));
            default -> own(own, new Text("不符合要求", "is not acceptable"));
        };
    }

    static Text remedy(String constraint, Map<String, ?> attributes) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> FILL_IN;
            case "Size" ->
                new Text(
                        "长度应在 " + attributes.get("min") + " 与 " + attributes.get("max") + " 之间",
                        "send " + attributes.get("min") + " to " + attributes.get("max") + " of them");
            case "Min", "DecimalMin" ->
                new Text("不小于 " + attributes.get("value"), "send " + attributes.get("value") + " or more");
            case "Max", "DecimalMax" ->
                new Text("不大于 " + attributes.get("value"), "send " + attributes.get("value") + " or less");
            case "Positive" -> new Text("大于 0", "send more than 0");
            case "PositiveOrZero" -> new Text("不小于 0", "send 0 or more");
            default -> CORRECT;
        };
    }

    private static Text size(Map<String, ?> attributes) {
        boolean unbounded = Integer.valueOf(Integer.MAX_VALUE).equals(attributes.get("max"));
        return unbounded ? new Text("太短", "is too short") : new Text("长度不符合要求", "is too short or too long");
    }

    private static Text own(@Nullable String message, Text otherwise) {
        if (message == null || message.isBlank() || message.startsWith("{")) {
            return otherwise;
        }
        int bar = message.indexOf(" | ");
        return bar < 0
                ? new Text(message, message)
                : new Text(
                        message.substring(0, bar).strip(),
                        message.substring(bar + 3).strip());
    }
}
