package dev.chengxin.verifier.report;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Sentences of the message file in one language.
public final class Sentences {
    private final ResourceBundle messages;

    /// @param language Chinese for `zh`, English for everything else
    public Sentences(Locale language) {
        this.messages = ResourceBundle.getBundle(
                "dev.chengxin.verifier.report.messages",
                language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The language that `LC_ALL`, `LC_MESSAGES` or `LANG` names.
    public static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.startsWith("zh"))
                        .isPresent()
                ? Locale.CHINESE
                : Locale.ROOT;
    }

    /// The sentence of a code, with `{0}`, `{1}` … replaced by the values.
    public String text(String code, Object... values) {
        String text = messages.getString(code);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
