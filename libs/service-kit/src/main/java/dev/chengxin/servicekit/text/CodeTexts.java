package dev.chengxin.servicekit.text;

import dev.chengxin.servicekit.decision.Coded;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/// What codes mean, from a file `code-texts.properties` beside a class. A line is `<list>.<code> = <zh> | <en>`;
/// the list of an enum is its simple name in kebab case, for example `measure-kind.live-pause`.
public final class CodeTexts implements Function<Coded, Text> {
    private static final String FILE = "code-texts.properties";
    private static final String BAR = " | ";

    private final Properties texts = new Properties();

    private CodeTexts(InputStreamReader reader) throws IOException {
        texts.load(reader);
    }

    /// The texts of the file in the package of a class.
    public static CodeTexts beside(Class<?> type) {
        var resource = Objects.requireNonNull(type.getResourceAsStream(FILE), FILE);
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return new CodeTexts(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A code with its meaning in the reader's language.
    public record Code(String code, String text) {}

    /// What a code means; the code itself where there is no text.
    @Override
    public Text apply(Coded value) {
        return text(list(value), value.code());
    }

    /// What a code of a list means; the code itself where there is no text.
    public Text text(String list, String code) {
        String text = texts.getProperty(list + "." + code);
        return text == null ? new Text(code, code) : split(text);
    }

    /// A code with its meaning.
    public Code of(Coded value, Locale locale) {
        return new Code(value.code(), apply(value).in(locale));
    }

    /// Whether there is a text in both languages.
    public boolean knows(Coded value) {
        String text = texts.getProperty(list(value) + "." + value.code(), "");
        return text.contains(BAR)
                && !split(text).zh().isBlank()
                && !split(text).en().isBlank();
    }

    private static String list(Coded value) {
        String name = value instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName()
                : value.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Text split(String text) {
        int bar = text.indexOf(BAR);
        return new Text(
                text.substring(0, bar).strip(),
                text.substring(bar + BAR.length()).strip());
    }
}
