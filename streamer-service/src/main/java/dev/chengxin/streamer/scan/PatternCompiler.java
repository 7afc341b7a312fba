package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Turns patterns into sequences of sets of words.
///
/// A pattern is made of words, lists in braces and alternatives in parentheses: `{cure}~6{disease}`, `全网(最低|底)价`.
/// `~6` lets up to six characters stand between two of them, `^` in front means that a clause begins there, and
/// `{amount}` is any number, `{money}` one with a unit.
final class PatternCompiler {

    private static final Map<String, Integer> BUILT_IN = Map.of("amount", Lexicon.AMOUNTS, "money", Lexicon.MONEY);
    private static final int MAX_STEPS = 5;
    private static final int MAX_GAP = 12;

    private final Map<String, List<String>> lists;
    private final Set<String> used = new HashSet<>();
    private final Lexicon.Builder lexicon;
    private final TextFolder folder;
    private final Problems problems;

    PatternCompiler(Map<String, List<String>> lists, TextFolder folder, Lexicon.Builder lexicon, Problems problems) {
        this.lists = lists;
        this.folder = folder;
        this.lexicon = lexicon;
        this.problems = problems;
    }

    List<Sequence> sequences(String place, List<String> patterns, boolean bySound) {
        var sequences = new ArrayList<Sequence>();
        for (int i = 0; i < patterns.size(); i++) {
            sequences.add(new Parse(place + "[" + i + "]", patterns.get(i), bySound).sequence());
        }
        return sequences;
    }

    /// The set of words that are not a pattern.
    int set(String place, Collection<String> words, boolean bySound) {
        check(place, words);
        return lexicon.set(words, bySound);
    }

    private void check(String place, Collection<String> words) {
        problems.unless(!words.isEmpty(), place, "is empty");
        for (String word : words) {
            problems.unless(
                    !word.isEmpty() && word.length() <= Lexicon.MAX_WORD,
                    place,
                    "\"" + word + "\" has not between 1 and " + Lexicon.MAX_WORD + " characters");
            String normal = folder.normalForm(word);
            problems.unless(
                    word.equals(normal), place, "\"" + word + "\" would never be found, write \"" + normal + "\"");
        }
    }

    /// Checks the lists after all patterns were compiled: one that is never used was meant for something.
    void checkLists() {
        new TreeMap<>(lists).forEach((name, words) -> {
            check("words." + name, words);
            problems.unless(used.contains(name), "words." + name, "no pattern uses it");
        });
    }

    /// One pattern, read from left to right.
    private final class Parse {
        private final String place;
        private final String pattern;
        private final boolean bySound;
        private final List<Step> steps = new ArrayList<>();
        private int next;

        Parse(String place, String pattern, boolean bySound) {
            this.place = place;
            this.pattern = pattern;
            this.bySound = bySound;
        }

        Sequence sequence() {
            boolean startsClause = pattern.startsWith("^");
            next = startsClause ? 1 : 0;
            while (next < pattern.length()) {
                steps.add(step(steps.isEmpty() ? 0 : gap()));
            }
            if (steps.isEmpty()) {
                problem("says nothing");
                steps.add(new Step(Lexicon.AMOUNTS, 0, null));
            }
            problems.unless(steps.size() <= MAX_STEPS, place, "\"" + pattern + "\" has more than 5 parts");
            return new Sequence(pattern, steps, startsClause);
        }

        private Step step(int gap) {
            char first = next < pattern.length() ? pattern.charAt(next) : '~';
            return switch (first) {
                case '{' -> list(gap, enclosed('}'));
                case '(' -> words(gap, List.of(enclosed(')').split("\\|", -1)));
                case '}', ')', '|', '^', '~' -> {
                    next = pattern.length();
                    problem("cannot be read");
                    yield new Step(Lexicon.AMOUNTS, 0, null);
                }
                default -> words(gap, List.of(literal()));
            };
        }

        private int gap() {
            if (pattern.charAt(next) != '~') {
                return 0;
            }
            int end = next + 1;
            while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
                end++;
            }
            String digits = pattern.substring(next + 1, end);
            next = end;
            if (digits.isEmpty() || digits.length() > 2 || Integer.parseInt(digits) > MAX_GAP) {
                problem("has a gap that is not between 0 and " + MAX_GAP);
                return 0;
            }
            return Integer.parseInt(digits);
        }

        private String enclosed(char closing) {
            int end = pattern.indexOf(closing, next);
            if (end < 0) {
                problem("lacks a '" + closing + "'");
                end = pattern.length();
            }
            String inside = pattern.substring(next + 1, Math.max(next + 1, end));
            next = end + 1;
            return inside;
        }

        private String literal() {
            int end = next;
            while (end < pattern.length() && "{}()|^~".indexOf(pattern.charAt(end)) < 0) {
                end++;
            }
            String literal = pattern.substring(next, end);
            next = end;
            return literal;
        }

        private Step list(int gap, String name) {
            Integer builtIn = BUILT_IN.get(name);
            if (builtIn != null) {
                return new Step(builtIn, gap, null);
            }
            List<String> words = lists.get(name);
            if (words == null) {
                problem("names the list \"" + name + "\", which is not there");
                return new Step(Lexicon.AMOUNTS, gap, null);
            }
            used.add(name);
            return new Step(lexicon.set(words, bySound), gap, name);
        }

        private Step words(int gap, List<String> words) {
            return new Step(set(place, words, bySound), gap, null);
        }

        private void problem(String sentence) {
            problems.add(place, "\"" + pattern + "\" " + sentence);
        }
    }
}
