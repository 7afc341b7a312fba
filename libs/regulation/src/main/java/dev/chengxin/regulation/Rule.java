package dev.chengxin.regulation;

import java.util.Optional;
import java.util.function.Function;

/// What a text must fulfil to be an identifier.
@FunctionalInterface
interface Rule {

    /// The first thing that is wrong with the text, or nothing.
    Optional<Refusal> refusal(String text);

    /// Both rules, the second only where the first is kept.
    default Rule and(Rule next) {
        return text -> refusal(text).or(() -> next.refusal(text));
    }

    /// Reads a text after tidying it: white space around it is dropped and ASCII letters are raised to upper case.
    default <T> Parsed<T> parse(String text, Function<String, T> make) {
        String tidy = upperCase(text.strip());
        return refusal(tidy).<Parsed<T>>map(Parsed.Refused::new).orElseGet(() -> new Parsed.Valid<>(make.apply(tidy)));
    }

    /// Guards the constructor of an identifier.
    ///
    /// @throws IllegalArgumentException if the text breaks the rule
    default void require(String text) {
        refusal(text).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal.en());
        });
    }

    /// A rule that a single condition decides.
    static Rule of(Refusal refusal, Function<String, Boolean> keeps) {
        return text -> keeps.apply(text) ? Optional.empty() : Optional.of(refusal);
    }

    /// The text has exactly so many characters.
    static Rule length(int length) {
        Refusal refusal = new Refusal(
                Refusal.Code.LENGTH, "应为" + length + "位字符", "It must have exactly " + length + " characters");
        return of(refusal, text -> text.length() == length);
    }

    /// Other than Java's, this upper case makes no ASCII letter of a foreign one.
    private static String upperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return upper.toString();
    }
}
