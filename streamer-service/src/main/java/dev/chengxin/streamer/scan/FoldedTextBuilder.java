package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.FoldedText.Gap;
import dev.chengxin.streamer.scan.FoldedText.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Puts a folded text together, character by character.
final class FoldedTextBuilder {

    private final StringBuilder plain = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private Gap gap = Gap.NONE;
    private int noise;

    /// Adds a character that stands for a piece of the original.
    void add(int codePoint, int start, int end, boolean replaced) {
        for (char unit : Character.toChars(codePoint)) {
            add(unit, new Place(start, end, gap, noise, replaced));
            gap = Gap.NONE;
            noise = 0;
        }
    }

    /// Adds characters of another text as they are.
    void copy(FoldedText other, int start, int end) {
        for (int i = start; i < end; i++) {
            add(other.plain().charAt(i), other.place(i));
        }
    }

    /// Adds a word that stands for a run of characters of another text.
    void replace(FoldedText other, int start, int end, String word) {
        Place place = other.placeOf(start, end);
        for (int i = 0; i < word.length(); i++) {
            add(word.charAt(i), i == 0 ? place : new Place(place.start(), place.end(), Gap.NONE, 0, true));
        }
    }

    private void add(char unit, Place place) {
        plain.append(unit);
        places.add(place);
    }

    /// Leaves a character of the original out.
    void skip(Gap skipped) {
        noise++;
        if (skipped.compareTo(gap) > 0) {
            gap = skipped;
        }
    }

    boolean endsWithDigitAt(int original) {
        return !places.isEmpty()
                && places.getLast().end() == original
                && Character.isDigit(plain.charAt(plain.length() - 1));
    }

    FoldedText build(UnaryOperator<String> sound) {
        String text = plain.toString();
        return new FoldedText(text, sound.apply(text), places.toArray(Place[]::new));
    }
}
