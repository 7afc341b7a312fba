package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What the check algorithms promise: one changed character is always noticed; two neighbours that changed places
/// are always noticed too, except by the food licence's algorithm and the organisation code's, which promise less.
class CheckCharacterPropertyTest {

    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DIGITS = "0123456789";

    @Provide
    Arbitrary<String> creditCodes() {
        Arbitrary<String> head = Arbitraries.strings().withChars(DIGITS).ofLength(8);
        Arbitrary<String> organisation = Arbitraries.strings().withChars(CREDIT).ofLength(8);
        return Combinators.combine(head, organisation).as((start, body) -> {
            String checked = only(DIGITS + "X", body, OrganisationCode::parse);
            return only(CREDIT, start + checked, UnifiedSocialCreditCode::parse);
        });
    }

    @Provide
    Arbitrary<String> residentIds() {
        Arbitrary<Province> province = Arbitraries.of(Province.class);
        Arbitrary<String> county = Arbitraries.strings().withChars(DIGITS).ofLength(4);
        Arbitrary<LocalDate> birth = Arbitraries.integers().between(0, 50_000).map(LocalDate.of(1890, 1, 1)::plusDays);
        Arbitrary<String> serial = Arbitraries.strings().withChars(DIGITS).ofLength(3);
        return Combinators.combine(province, county, birth, serial)
                .as((p, c, b, s) ->
                        only(DIGITS + "X", p.code() + c + b.toString().replace("-", "") + s, ResidentId::parse));
    }

    @Provide
    Arbitrary<String> foodLicences() {
        Arbitrary<String> type = Arbitraries.of("1", "2");
        Arbitrary<String> category = Arbitraries.strings().withChars(DIGITS).ofLength(2);
        Arbitrary<Province> province = Arbitraries.of(Province.class);
        Arbitrary<String> rest = Arbitraries.strings().withChars(DIGITS).ofLength(8);
        return Combinators.combine(type, category, province, rest)
                .as((t, c, p, r) -> only(DIGITS, "SC" + t + c + p.code() + r, FoodLicenceNumber::parse));
    }

    @Property(tries = 300)
    void aChangedCharacterOfACreditCodeIsNoticed(
            @ForAll("creditCodes") String code,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        String changed = changed(code, place, CREDIT, shift);
        assertThat(UnifiedSocialCreditCode.parse(changed).valid()).isEmpty();
    }

    @Property(tries = 300)
    void swappedNeighboursOfACreditCodeAreNoticed(
            @ForAll("creditCodes") String code, @ForAll @IntRange(max = 16) int place) {
        assumeThat(code.charAt(place)).isNotEqualTo(code.charAt(place + 1));
        assertThat(UnifiedSocialCreditCode.parse(swapped(code, place)).valid()).isEmpty();
    }

    @Property(tries = 300)
    void aChangedDigitOfAnIdentityNumberIsNoticed(
            @ForAll("residentIds") String id,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        assertThat(ResidentId.parse(changed(id, place, DIGITS, shift)).valid()).isEmpty();
    }

    @Property(tries = 300)
    void swappedNeighboursOfAnIdentityNumberAreNoticed(
            @ForAll("residentIds") String id, @ForAll @IntRange(max = 16) int place) {
        assumeThat(id.charAt(place)).isNotEqualTo(id.charAt(place + 1));
        assertThat(ResidentId.parse(swapped(id, place)).valid()).isEmpty();
    }

    @Property(tries = 300)
    void aChangedDigitOfAFoodLicenceIsNoticed(
            @ForAll("foodLicences") String number,
            @ForAll @IntRange(min = 2, max = 15) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        assertThat(FoodLicenceNumber.parse(changed(number, place, DIGITS, shift))
                        .valid())
                .isEmpty();
    }

    /// Completes a body with its check character, of which there is exactly one.
    private static String only(String alphabet, String body, Function<String, Parsed<?>> parse) {
        List<String> valid = IntStream.range(0, alphabet.length())
                .mapToObj(i -> body + alphabet.charAt(i))
                .filter(code -> parse.apply(code).valid().isPresent())
                .toList();
        assertThat(valid).as(body).hasSize(1);
        return valid.getFirst();
    }

    private static String changed(String code, int place, String alphabet, int shift) {
        int other = (alphabet.indexOf(code.charAt(place)) + shift) % alphabet.length();
        return code.substring(0, place) + alphabet.charAt(other) + code.substring(place + 1);
    }

    private static String swapped(String code, int place) {
        return code.substring(0, place) + code.charAt(place + 1) + code.charAt(place) + code.substring(place + 2);
    }
}
