package dev.chengxin.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SayTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private final ResourceBundle english = Say.bundle(Locale.ROOT);
    private final ResourceBundle chinese = Say.bundle(Locale.CHINESE);

    @Test
    void bothLanguagesKnowTheSameSentences() {
        // A bundle falls back to its parent, so the keys of its own file are asked for.
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.keySet())
                .filteredOn(key -> !key.equals("ready.end"))
                .filteredOn(key -> chinese.getString(key).equals(english.getString(key)))
                .isEmpty();
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(chinese.getString(key)))
                        .isEqualTo(placeholders(english.getString(key))));
    }

    @Test
    void everySentenceOfTheCodeExists() {
        assertThat(new Say(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), Locale.ROOT)
                        .text(new StopException("port.range", 80, 1024, 63535)))
                .isEqualTo("The port 80 cannot be used: the gateway's port must lie between 1024 and 63535, because the"
                        + " other ports are counted from it.");
    }

    @Test
    void theEnvironmentNamesTheLanguage() {
        assertThat(Say.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Say.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ROOT);
        assertThat(Say.language(Map.of("LANG", "de_DE", "LC_MESSAGES", "zh_TW")))
                .isEqualTo(Locale.CHINESE);
        assertThat(Say.language(Map.of())).isEqualTo(Locale.ROOT);
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
