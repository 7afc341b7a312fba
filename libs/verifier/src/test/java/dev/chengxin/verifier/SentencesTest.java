package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.verifier.report.Sentences;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    private static Properties messages(String file) throws IOException {
        Properties properties = new Properties();
        try (var in =
                Objects.requireNonNull(Sentences.class.getResourceAsStream("/dev/chengxin/verifier/report/" + file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameValues() throws IOException {
        Properties english = messages("messages.properties");
        Properties chinese = messages("messages_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String code : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(code))).as(code).isEqualTo(places(english.getProperty(code)));
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(place -> places.add(place.group()));
        return places;
    }

    @Test
    void speaksTheLanguageOfTheEnvironment() {
        assertThat(Sentences.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Sentences.language(Map.of("LC_ALL", "en_US", "LANG", "zh_CN")))
                .isEqualTo(Locale.ROOT);
        assertThat(Sentences.language(Map.of())).isEqualTo(Locale.ROOT);
    }
}
