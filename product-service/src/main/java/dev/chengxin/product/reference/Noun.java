package dev.chengxin.product.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of parties who sell, as the types of their events begin.
public enum Noun {
    OPERATOR,
    STREAMER;

    /// The noun that an event type begins with; empty for any other.
    public static Optional<Noun> ofType(String type) {
        return Stream.of(values())
                .filter(noun -> type.startsWith(noun.text() + "."))
                .findFirst();
    }

    /// As it stands in event types.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
