package dev.chengxin.streamer.scan;

import java.util.Arrays;

/// A text without its disguises, and where each of its characters stands in the original.
///
/// Spaces, punctuation and pictures are taken out; what stood before a character is remembered as a gap, because a
/// sentence that ends there is another matter than a space.
final class FoldedText {

    /// What stood between two characters, from nothing to the end of a sentence.
    enum Gap {
        NONE,
        SOFT,
        CLAUSE,
        SENTENCE
    }

    /// More between two characters of a word than this, and they are no longer one word.
    private static final int MAX_NOISE = 16;

    private final String plain;
    private final String sound;
    private final Place[] places;
    private final int[] clauses;
    private final int[] sentences;

    /// Where a character comes from.
    ///
    /// @param noise how many characters were taken out before it
    /// @param replaced whether it stands for something else, such as an abbreviation
    record Place(int start, int end, Gap gap, int noise, boolean replaced) {}

    FoldedText(String plain, String sound, Place[] places) {
        this.plain = plain;
        this.sound = sound;
        this.places = places;
        this.clauses = number(Gap.CLAUSE);
        this.sentences = number(Gap.SENTENCE);
    }

    private int[] number(Gap boundary) {
        int[] numbers = new int[places.length];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = numbers[i - 1] + (places[i].gap.compareTo(boundary) >= 0 ? 1 : 0);
        }
        return numbers;
    }

    int length() {
        return places.length;
    }

    /// The text in simplified characters and lower case.
    String plain() {
        return plain;
    }

    /// The same with one character for all that sound alike.
    String sound() {
        return sound;
    }

    Gap gapBefore(int index) {
        return places[index].gap;
    }

    int originalStart(int index) {
        return places[index].start;
    }

    /// The character after the last of the original that this one stands for.
    int originalEnd(int index) {
        return places[index].end;
    }

    boolean sameClause(int left, int right) {
        return clauses[left] == clauses[right];
    }

    boolean sameSentence(int left, int right) {
        return sentences[left] == sentences[right];
    }

    boolean startsClause(int index) {
        return index == 0 || places[index].gap.compareTo(Gap.CLAUSE) >= 0;
    }

    /// Whether the characters were taken apart or stand for something else.
    boolean isDisguised(int start, int end) {
        return Arrays.stream(places, start, end).anyMatch(Place::replaced)
                || Arrays.stream(places, start + 1, end).anyMatch(place -> place.gap != Gap.NONE);
    }

    /// Whether the characters can be one word. Stops may stand in it only where the whole word is spelled out with
    /// something between all of its characters.
    boolean isWord(int start, int end) {
        boolean stopped = false;
        boolean spelled = end - start >= 3;
        for (int i = start + 1; i < end; i++) {
            if (places[i].noise > MAX_NOISE) {
                return false;
            }
            stopped |= places[i].gap.compareTo(Gap.CLAUSE) >= 0;
            spelled &= places[i].gap != Gap.NONE;
        }
        return (!stopped || spelled) && !continuesLatin(start) && !continuesLatin(end);
    }

    /// Whether a Latin word goes on across this index.
    private boolean continuesLatin(int index) {
        return index > 0
                && index < places.length
                && places[index].gap == Gap.NONE
                && isLatin(plain.charAt(index - 1))
                && isLatin(plain.charAt(index));
    }

    private static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }

    /// The place of a run of characters that one replacement stands for.
    Place placeOf(int start, int end) {
        Place first = places[start];
        return new Place(first.start, places[end - 1].end, first.gap, first.noise, true);
    }

    Place place(int index) {
        return places[index];
    }
}
