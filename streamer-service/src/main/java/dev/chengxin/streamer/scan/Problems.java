package dev.chengxin.streamer.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects what is wrong with a bank, so that all of it is told at once.
final class Problems {

    private final List<String> found = new ArrayList<>();

    void add(String place, String sentence) {
        found.add(place + ": " + sentence);
    }

    void unless(boolean right, String place, String sentence) {
        if (!right) {
            add(place, sentence);
        }
    }

    /// @throws InvalidTermBank if there are any
    void raise() {
        if (!found.isEmpty()) {
            throw new InvalidTermBank(found);
        }
    }

    boolean areNone() {
        return found.isEmpty();
    }

    void needText(String place, Bilingual text) {
        unless(!text.zh().isBlank(), place + ".zh", "is empty");
        unless(!text.en().isBlank(), place + ".en", "is empty");
    }

    <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, String place, String code) {
        Optional<E> constant = Coded.find(type, code);
        unless(constant.isPresent(), place, "there is no \"" + code + "\"");
        return constant;
    }

    <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, String place, List<String> codes) {
        var constants = new LinkedHashSet<E>();
        for (int i = 0; i < codes.size(); i++) {
            code(type, place + "[" + i + "]", codes.get(i)).ifPresent(constants::add);
        }
        unless(!codes.isEmpty(), place, "is empty");
        return constants;
    }

    void needDistinct(String place, Collection<String> ids) {
        var seen = new LinkedHashSet<String>();
        for (String id : ids) {
            unless(seen.add(id), place, "\"" + id + "\" comes twice");
            unless(id.matches("[a-z]+(-[a-z0-9]+)*"), place, "\"" + id + "\" is no identifier such as two-words");
        }
    }
}
