package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentifierPartsTest {

    @Test
    void aCreditCodeHoldsAnOrganisationCode() {
        UnifiedSocialCreditCode code =
                UnifiedSocialCreditCode.parse(" 91350100m000100y43\n").valid().orElseThrow();
        assertThat(code.value()).isEqualTo("91350100M000100Y43");
        assertThat(code.registrationRegion()).isEqualTo("350100");
        assertThat(code.organisationCode()).isEqualTo(new OrganisationCode("M000100Y4"));
    }

    @Test
    void anOrganisationCodeMayBeWrittenWithAHyphen() {
        assertThat(OrganisationCode.parse("M000100Y-4").valid()).contains(new OrganisationCode("M000100Y4"));
        assertThat(OrganisationCode.parse("M000100Y5").refused().orElseThrow().code())
                .isEqualTo(Refusal.Code.CHECK_CHARACTER);
        assertThat(OrganisationCode.parse("M000100-Y4").refused().orElseThrow().code())
                .isEqualTo(Refusal.Code.LENGTH);
    }

    @Test
    void aCreditCodeWithAWrongOrganisationCodeIsRefusedEvenIfItsOwnCheckHolds() {
        // The last character was computed over an organisation code whose own check character is wrong.
        assertThat(UnifiedSocialCreditCode.parse(withCheck("91350100M000100Y5"))
                        .refused()
                        .orElseThrow()
                        .code())
                .isEqualTo(Refusal.Code.ORGANISATION_CODE);
    }

    @Test
    void aFoodLicenceTellsTypeCategoryAndRegion() {
        FoodLicenceNumber number = new FoodLicenceNumber("SC11464010500015");
        assertThat(number.isForAdditive()).isFalse();
        assertThat(number.category()).isEqualTo("14");
        assertThat(number.region()).isEqualTo(new Region("640105"));
    }

    @Test
    void anIdentityNumberIsMaskedWhereverItIsPrinted() {
        ResidentId id = ResidentId.parse("11010519491231002x").valid().orElseThrow();
        assertThat(id).hasToString("ResidentId[11****************]");
        assertThat(ResidentId.parse("11010519491231002X").toString()).doesNotContain("19491231", "002X");
        assertThat(ResidentId.parse("110105194912310021").toString()).doesNotContain("19491231", "0021");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentId("110105194912310021"))
                .withMessageNotContaining("1949");
    }

    @Test
    void anIdentityNumberTellsProvinceAndAge() {
        ResidentId id = new ResidentId("11010519491231002X");
        assertThat(id.province()).isEqualTo(Province.BEIJING);
        assertThat(id.birthDate()).isEqualTo("1949-12-31");
        assertThat(id.ageOn(LocalDate.of(1965, 12, 30))).isEqualTo(15);
        assertThat(id.ageOn(LocalDate.of(1965, 12, 31))).isEqualTo(16);
    }

    @Test
    void foreignLettersAreNotTakenForTheirAsciiLikeness() {
        assertThat(FoodLicenceNumber.parse("\u017fC11464010500015").refused()).isPresent();
        assertThat(FoodLicenceNumber.parse("SC1146401050001\u0665").refused()).isPresent();
        assertThat(FoodLicenceNumber.parse("sc11464010500015").valid()).isPresent();
    }

    private static String withCheck(String body) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(code -> UnifiedSocialCreditCode.parse(code)
                        .refused()
                        .map(Refusal::code)
                        .filter(Refusal.Code.CHECK_CHARACTER::equals)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
