package dev.chengxin.streamer.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds what takes the disguises off from what a bank says about them.
final class FolderCompiler {

    private final Problems problems;

    FolderCompiler(Problems problems) {
        this.problems = problems;
    }

    TextFolder compile(BankFile.Text text) {
        Map<Integer, String> symbols = symbols(text.symbols());
        Map<Character, Character> sounds = sounds(text.soundAlike());
        var bare = new TextFolder(symbols, sounds, Map.of());
        return new TextFolder(symbols, sounds, aliases(text.aliases(), bare));
    }

    private Map<Integer, String> symbols(Map<String, String> written) {
        var symbols = new HashMap<Integer, String>();
        written.forEach((symbol, word) -> {
            boolean single = symbol.codePointCount(0, symbol.length()) == 1;
            problems.unless(single, "text.symbols", "\"" + symbol + "\" is not one character");
            problems.unless(!word.isEmpty(), "text.symbols", "\"" + symbol + "\" stands for nothing");
            if (single) {
                symbols.put(symbol.codePointAt(0), word);
            }
        });
        return symbols;
    }

    private Map<Character, Character> sounds(List<String> groups) {
        var sounds = new HashMap<Character, Character>();
        for (int i = 0; i < groups.size(); i++) {
            String place = "text.soundAlike[" + i + "]";
            String group = groups.get(i);
            problems.unless(group.length() >= 2, place, "is no group");
            for (int j = 0; j < group.length(); j++) {
                char character = group.charAt(j);
                problems.unless(
                        !Character.isSurrogate(character) && sounds.put(character, group.charAt(0)) == null,
                        place,
                        "\"" + character + "\" is in two groups or cannot be in one");
            }
        }
        return sounds;
    }

    private Map<String, String> aliases(Map<String, String> written, TextFolder bare) {
        var aliases = new HashMap<String, String>();
        written.forEach((form, word) -> {
            boolean usable = !form.isEmpty()
                    && form.length() <= Lexicon.MAX_WORD
                    && form.equals(bare.normalForm(form))
                    && !word.isEmpty()
                    && word.equals(bare.normalForm(word));
            problems.unless(usable, "text.aliases", "\"" + form + "\" or its word is not in normal form");
            if (usable) {
                aliases.put(form, word);
            }
        });
        return aliases;
    }
}
