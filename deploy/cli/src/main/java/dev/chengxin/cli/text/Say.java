package dev.chengxin.cli.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Says sentences of the message file in the language of the person's environment. Safe for several threads: lines
/// never mix.
public final class Say {

    private static final String MESSAGES = "dev.chengxin.cli.text.messages";

    private final PrintStream out;
    private final List<ResourceBundle> messages;

    /// @param out takes the lines
    /// @param language Chinese for `zh`, English for everything else
    /// @param more message files of the program that speaks, beside this one
    public Say(PrintStream out, Locale language, String... more) {
        this.out = out;
        this.messages = Stream.concat(Stream.of(MESSAGES), Stream.of(more))
                .map(file -> bundle(file, language))
                .toList();
    }

    /// Standard output, always as UTF-8, in the language that `LC_ALL`, `LC_MESSAGES` or `LANG` names.
    public static Say toStandardOutput(String... more) {
        return new Say(stream(FileDescriptor.out), language(System.getenv()), more);
    }

    /// As [#toStandardOutput], for what went wrong.
    public static Say toStandardError(String... more) {
        return new Say(stream(FileDescriptor.err), language(System.getenv()), more);
    }

    /// Says nothing, in the same language.
    public Say silent() {
        return new Say(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                Locale.forLanguageTag(language()));
    }

    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .filter(value -> value.startsWith("zh"))
                        .isPresent()
                ? Locale.CHINESE
                : Locale.ROOT;
    }

    static ResourceBundle bundle(Locale language) {
        return bundle(MESSAGES, language);
    }

    private static ResourceBundle bundle(String file, Locale language) {
        return ResourceBundle.getBundle(
                file,
                language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The language that is spoken, for servers.
    public String language() {
        return text("language");
    }

    /// Prints the sentence of `key` on a line of its own.
    public void line(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    /// Prints `text` as it is.
    public void plain(String text) {
        out.println(text);
    }

    /// The sentence of `key`, with `{0}`, `{1}` … replaced by the arguments.
    public String text(String key, Object... arguments) {
        String text = messages.stream()
                .filter(each -> each.containsKey(key))
                .findFirst()
                .orElseGet(messages::getFirst)
                .getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The sentence that an exception carries.
    public String text(StopException stop) {
        return text(stop.key(), stop.arguments().toArray());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
