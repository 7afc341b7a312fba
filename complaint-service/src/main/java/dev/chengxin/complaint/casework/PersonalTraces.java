package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what would let the public recognise a complainant in a text that is to be published.
///
/// It finds what has a form and what the filer left, be it spread with white space. It does not find postal
/// addresses, nicknames and parts of names, other people's names, or numbers that are written in words: whoever
/// publishes a text still has to read it.
public final class PersonalTraces {
    private static final String SEPARATED_DIGIT = "(?:[ \\-]?\\d)";

    /// White space of every kind, and characters that are not seen.
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*+");

    private PersonalTraces() {}

    /// What gives somebody away.
    public enum Trace implements Coded {
        RESIDENT_ID("(?<!\\d)[1-9]" + SEPARATED_DIGIT + "{16}[ \\-]?[\\dXx](?!\\d)"),
        MOBILE_NUMBER("(?<!\\d)1[ \\-]?[3-9]" + SEPARATED_DIGIT + "{9}(?!\\d)"),
        LANDLINE_NUMBER("(?<!\\d)0\\d{2,3}[ \\-]?\\d{3,4}[ \\-]?\\d{4}(?!\\d)"),
        EMAIL("[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+"),
        /// The name, number or address that the filer herself left.
        CONTACT("(?!)");

        private final Pattern pattern;

        Trace(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// A trace and where it begins.
    ///
    /// @param position of its first character, from 1
    public record Found(Trace trace, int position) {}

    /// The first trace in a text.
    ///
    /// @param contact what the filer left: name, telephone number, address
    public static Optional<Found> find(String text, Collection<String> contact) {
        String plain = halfWidth(text);
        return Stream.concat(
                        Stream.of(Trace.values()).flatMap(trace -> match(trace, trace.pattern.matcher(plain))),
                        contact.stream()
                                .map(PersonalTraces::solid)
                                .filter(value -> value.length() > 1)
                                .flatMap(value ->
                                        match(Trace.CONTACT, spread(value).matcher(plain))))
                .findFirst();
    }

    private static String solid(String value) {
        return GAP.matcher(halfWidth(value)).replaceAll("");
    }

    /// A text with any white space between its characters.
    private static Pattern spread(String value) {
        return Pattern.compile(value.codePoints()
                .mapToObj(point -> Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining(GAP.pattern())));
    }

    private static Stream<Found> match(Trace trace, Matcher matcher) {
        return matcher.find() ? Stream.of(new Found(trace, matcher.start() + 1)) : Stream.empty();
    }

    /// Folds each full-width character by itself, so that positions stay what they are.
    private static String halfWidth(String text) {
        return text.chars()
                .mapToObj(unit -> String.valueOf((char) unit))
                .map(unit -> {
                    String folded = Normalizer.normalize(unit, Normalizer.Form.NFKC);
                    return folded.length() == 1 ? folded : unit;
                })
                .collect(Collectors.joining());
    }
}
