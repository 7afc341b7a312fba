package dev.chengxin.product.certificate;

import dev.chengxin.regulation.GeographicalIndicationNumber;
import dev.chengxin.regulation.GreenFoodNumber;
import dev.chengxin.regulation.OrganicCertificateNumber;
import dev.chengxin.regulation.Parsed;
import dev.chengxin.regulation.Refusal;
import dev.chengxin.regulation.SpecialtyProductNumber;
import dev.chengxin.servicekit.decision.Coded;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of certificate.
// The functions are references to static methods, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum Scheme implements Coded {
    /// 绿色食品: 3 years; a product's number `LB-…` or an enterprise's `GF…`.
    GREEN_FOOD(3, text -> read(GreenFoodNumber.parse(text), GreenFoodNumber::value)),
    /// 有机产品: 1 year.
    ORGANIC(1, text -> read(OrganicCertificateNumber.parse(text), OrganicCertificateNumber::value)),
    /// 农产品地理标志: its term is what the register says.
    GEOGRAPHICAL_INDICATION(
            null, text -> read(GeographicalIndicationNumber.parse(text), GeographicalIndicationNumber::value)),
    /// 名特优新农产品: its term is what the register says.
    FAMOUS_SPECIAL(null, text -> read(SpecialtyProductNumber.parse(text), SpecialtyProductNumber::value)),
    /// Any other; its number has the form that events can carry, and no rule of its own.
    OTHER(null, Scheme::other);

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(-[0-9A-Z]+)*");
    private static final int LONGEST = 40;

    private final OptionalInt years;
    private final Function<String, Parsed<String>> rule;

    Scheme(@Nullable Integer years, Function<String, Parsed<String>> rule) {
        this.years = years == null ? OptionalInt.empty() : OptionalInt.of(years);
        this.rule = rule;
    }

    /// For how many years it is valid; empty where no rule says so.
    public OptionalInt years() {
        return years;
    }

    /// Whether it stands for goods of one place of origin.
    public boolean namesAnOrigin() {
        return this == GEOGRAPHICAL_INDICATION;
    }

    /// The number as it stands on packs, from a text that somebody typed.
    public Parsed<String> number(String text) {
        return rule.apply(CertificateNumbers.normalised(text));
    }

    private static <N> Parsed<String> read(Parsed<N> parsed, Function<N, String> value) {
        return switch (parsed) {
            case Parsed.Valid<N>(N number) -> new Parsed.Valid<>(value.apply(number));
            case Parsed.Refused<N>(Refusal refusal) -> new Parsed.Refused<>(refusal);
        };
    }

    private static Parsed<String> other(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? new Parsed.Valid<>(text)
                : new Parsed.Refused<>(new Refusal(
                        Refusal.Code.FORM,
                        "证书编号应为不超过40位的数字、字母和连字符",
                        "A certificate number has at most 40 digits, letters and hyphens"));
    }
}
