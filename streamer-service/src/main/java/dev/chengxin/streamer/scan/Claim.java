package dev.chengxin.streamer.scan;

import org.jspecify.annotations.Nullable;

/// A checkable statement in what was said. It says nothing about whether it is true.
public sealed interface Claim {

    /// First UTF-16 character of the statement in the original text.
    int start();

    /// The character after the last.
    int end();

    /// What it is about, equal for the same statement in other words.
    String subject();

    /// The goods come from a named place.
    ///
    /// @param region code of the place, or the beginning of it where it is a city or a province
    /// @param product absent where only the place was named
    record Origin(
            int start,
            int end,
            String place,
            String region,
            @Nullable String product) implements Claim {
        @Override
        public String subject() {
            return product == null ? place : place + product;
        }
    }

    /// The goods carry a mark or a certificate.
    ///
    /// @param mark code of the mark
    record Certificate(int start, int end, String mark) implements Claim {
        @Override
        public String subject() {
            return mark;
        }
    }

    /// Nobody within a scope sells for less.
    ///
    /// @param scope such as `全网`
    record LowestPrice(int start, int end, String scope) implements Claim {
        @Override
        public String subject() {
            return scope;
        }
    }

    /// The price was higher before, or is higher elsewhere.
    record PriceComparison(int start, int end, long wasFen, long nowFen) implements Claim {
        @Override
        public String subject() {
            return wasFen + ">" + nowFen;
        }
    }

    /// Buying helps somebody.
    ///
    /// @param kind code of the help
    record Assistance(int start, int end, String kind) implements Claim {
        @Override
        public String subject() {
            return kind;
        }
    }
}
