package dev.chengxin.regulation;

import java.util.Optional;

/// An administrative region by its six-digit code (GB/T 2260): province 2, city 2, county 2. Codes of counties come
/// and go, so only the province is checked.
///
/// @param code the six digits
public record Region(String code) {

    private static final int LENGTH = 6;

    private static final Rule RULE = Rule.length(LENGTH)
            .and(Rule.of(
                    new Refusal(Refusal.Code.ALPHABET, "行政区划代码应为6位数字", "A region code has six digits"),
                    Characters::areDigits))
            .and(Region::provinceRefusal);

    /// @throws IllegalArgumentException if the text is not six digits that begin with a province's
    public Region {
        RULE.require(code);
    }

    /// Reads a code.
    public static Parsed<Region> parse(String text) {
        return RULE.parse(text, Region::new);
    }

    /// The province that the region lies in, or is.
    public Province province() {
        return Province.of(code).orElseThrow();
    }

    /// Whether the region lies in a jurisdiction, given as the beginning of region codes: empty for the whole
    /// country, `53` for a province, `5301` for a city, `530129` for a county.
    public boolean isWithin(String prefix) {
        return code.startsWith(prefix);
    }

    static Optional<Refusal> provinceRefusal(String code) {
        return Province.of(code).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Code.PROVINCE,
                        "行政区划代码的前两位不是省级代码",
                        "The first two digits of the region code are no province's"));
    }
}
