package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle chinese = bundle(Locale.CHINESE);

    @Test
    void bothLanguagesSayTheSameOfTheSameThings() {
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key));
            assertThat(placeholders(chinese.getString(key))).isEqualTo(placeholders(english.getString(key)));
        });
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                Bench.MESSAGES,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
