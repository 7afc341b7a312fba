package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// What codes mean, in the reader's language.
public final class CodeTexts {
    private static final String FILE = "code-texts.properties";
    private static final String BAR = " | ";

    private final Properties texts = new Properties();

    public CodeTexts() {
        var resource = Objects.requireNonNull(CodeTexts.class.getResourceAsStream(FILE), FILE);
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A code with its meaning.
    ///
    /// @param text in the reader's language
    public record Code(String code, String text) {}

    /// A code of a list with its meaning; the code itself where there is no text.
    ///
    /// @param list name of the list, for example `clock`
    public Code of(String list, String code, Locale locale) {
        return new Code(code, text(list, code).in(locale));
    }

    /// What a code of a list means, in both languages; the code itself where there is no text.
    public Text text(String list, String code) {
        String text = texts.getProperty(list + "." + code);
        return text == null ? new Text(code, code) : split(text);
    }

    public Code of(String list, Coded value, Locale locale) {
        return of(list, value.code(), locale);
    }

    /// Whether there is a text in both languages.
    boolean knows(String list, Coded value) {
        String text = texts.getProperty(list + "." + value.code(), "");
        return text.contains(BAR)
                && !split(text).zh().isBlank()
                && !split(text).en().isBlank();
    }

    private static Text split(String text) {
        int bar = text.indexOf(BAR);
        return new Text(text.substring(0, bar), text.substring(bar + BAR.length()));
    }
}
