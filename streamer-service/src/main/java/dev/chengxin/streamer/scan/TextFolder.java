package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.FoldedText.Gap;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Takes the disguises off a text: compatibility forms, marks, invisible characters, traditional characters,
/// pictures, abbreviations and other spellings, characters that sound alike.
///
/// Each character is decomposed by itself (NFKD) and its marks are dropped, which folds all that NFKC folds and
/// also tone marks and struck-through text, and keeps every character's place.
final class TextFolder {

    private static final String INVISIBLE_LETTERS = "\u115F\u1160\u3164\uFFA0";
    private static final String CLAUSE_STOPS = ",:，：";
    private static final String SENTENCE_STOPS = "。！？!?；;\n\r…";

    private final Map<Integer, String> symbols;
    private final Map<Character, Character> sounds;
    private final WordFinder<Alias> aliases;

    private record Alias(String form, String word) {}

    /// @param symbols code points and what they stand for
    /// @param sounds characters and the one that stands for all that sound alike
    /// @param aliases other spellings and the words that they stand for, in normal form
    TextFolder(Map<Integer, String> symbols, Map<Character, Character> sounds, Map<String, String> aliases) {
        this.symbols = Map.copyOf(symbols);
        this.sounds = Map.copyOf(sounds);
        this.aliases = new WordFinder<>(aliases.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, alias -> new Alias(alias.getKey(), alias.getValue()))));
    }

    FoldedText fold(String text) {
        var folded = new FoldedTextBuilder();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            int codePoint = text.codePointAt(start);
            end = start + Character.charCount(codePoint);
            for (int form : decomposed(codePoint, text, start, end)) {
                add(folded, form, text, start, end);
            }
        }
        return replaceAliases(folded.build(this::soundOf));
    }

    private static int[] decomposed(int codePoint, String text, int start, int end) {
        return codePoint < 0x80
                ? new int[] {codePoint}
                : Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKD)
                        .codePoints()
                        .toArray();
    }

    private void add(FoldedTextBuilder folded, int form, String text, int start, int end) {
        String symbol = symbols.get(form);
        if (symbol != null) {
            symbol.codePoints().forEach(meant -> folded.add(meant, start, end, true));
        } else if (Character.isDigit(form)) {
            folded.add('0' + Character.digit(form, 10), start, end, false);
        } else if (isText(form) || isDecimalPoint(form, folded, text, start, end)) {
            folded.add(Simplified.of(Character.toLowerCase(form)), start, end, false);
        } else if (!isInvisible(form)) {
            folded.skip(gapOf(form));
        }
    }

    private static boolean isDecimalPoint(int form, FoldedTextBuilder folded, String text, int start, int end) {
        return form == '.'
                && folded.endsWithDigitAt(start)
                && end < text.length()
                && Character.isDigit(text.codePointAt(end));
    }

    private static boolean isText(int form) {
        return (Character.isLetter(form) && INVISIBLE_LETTERS.indexOf(form) < 0)
                || form == '%'
                || Character.getType(form) == Character.LETTER_NUMBER
                || Character.getType(form) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isInvisible(int form) {
        return switch (Character.getType(form)) {
            case Character.CONTROL -> form != '\n' && form != '\r' && form != '\t';
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> INVISIBLE_LETTERS.indexOf(form) >= 0;
        };
    }

    private static Gap gapOf(int form) {
        if (SENTENCE_STOPS.indexOf(form) >= 0) {
            return Gap.SENTENCE;
        }
        return CLAUSE_STOPS.indexOf(form) >= 0 ? Gap.CLAUSE : Gap.SOFT;
    }

    /// Puts the word in place of its other spelling; of those that overlap, the first and of these the longest.
    private FoldedText replaceAliases(FoldedText text) {
        var byStart = new TreeMap<Integer, Alias>();
        aliases.find(text.plain(), (start, end, alias) -> {
            if (text.isWord(start, end)) {
                byStart.merge(start, alias, (one, other) -> one.form.length() >= other.form.length() ? one : other);
            }
        });
        if (byStart.isEmpty()) {
            return text;
        }
        var folded = new FoldedTextBuilder();
        int done = 0;
        for (var found : byStart.entrySet()) {
            int start = found.getKey();
            if (start >= done) {
                int end = start + found.getValue().form.length();
                folded.copy(text, done, start);
                folded.replace(text, start, end, found.getValue().word);
                done = end;
            }
        }
        folded.copy(text, done, text.length());
        return folded.build(this::soundOf);
    }

    /// The form in which the words of a bank are written.
    String normalForm(String word) {
        return fold(word).plain();
    }

    String soundOf(String plain) {
        var sound = new StringBuilder(plain);
        for (int i = 0; i < sound.length(); i++) {
            char character = sound.charAt(i);
            sound.setCharAt(i, sounds.getOrDefault(character, character));
        }
        return sound.toString();
    }
}
