package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumbersTest {

    @Test
    void greenFoodHasTwoKindsOfNumbers() {
        GreenFoodNumber enterprise =
                GreenFoodNumber.parse("GF530129210001").valid().orElseThrow();
        GreenFoodNumber product =
                GreenFoodNumber.parse("lb-15-1708152165a").valid().orElseThrow();
        assertThat(enterprise).isEqualTo(new GreenFoodNumber.EnterpriseCode("GF530129210001"));
        assertThat(product).isEqualTo(new GreenFoodNumber.ProductNumber("LB-15-1708152165A"));
        assertThat(new GreenFoodNumber.EnterpriseCode("GF530129210001").region())
                .isEqualTo(new Region("530129"));
    }

    @ParameterizedTest
    @CsvSource({
        "GF53012921000, form",
        "GF5301292100011, form",
        "GF53012921000A, form",
        "GF990129210001, province",
        "LB-, form",
        "LB-15--1708152165A, form",
        "LB-15-1708152165A-, form",
        "LB1517081, form",
        "'', form",
    })
    void refusesOtherNumbersOfGreenFood(String value, String code) {
        assertThat(GreenFoodNumber.parse(value).refused().orElseThrow().code().text())
                .isEqualTo(code);
    }

    @Test
    void anOrganicCodeHas17Digits() {
        OrganicCode code = OrganicCode.parse("12326123456789012").valid().orElseThrow();
        assertThat(code.certificationBody()).isEqualTo("123");
        assertThat(code.year()).isEqualTo("26");
        assertThat(OrganicCode.parse("1232612345678901").refused().orElseThrow().code())
                .isEqualTo(Refusal.Code.LENGTH);
        assertThat(OrganicCode.parse("1232612345678901X")
                        .refused()
                        .orElseThrow()
                        .code())
                .isEqualTo(Refusal.Code.ALPHABET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123OP2600001", "1234OP2600001", "123op2600001-1", "123OP2600001-12"})
    void readsNumbersOfOrganicCertificates(String value) {
        assertThat(OrganicCertificateNumber.parse(value).valid()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12OP2600001", "12345OP2600001", "123OP260001", "123OP26000011", "123OP2600001-", "123P2600001"})
    void refusesOtherNumbersOfOrganicCertificates(String value) {
        assertThat(OrganicCertificateNumber.parse(value).refused().orElseThrow().code())
                .isEqualTo(Refusal.Code.FORM);
    }

    @Test
    void readsTheRegistersOfFarmProduce() {
        assertThat(GeographicalIndicationNumber.parse("AGI01234").valid())
                .contains(new GeographicalIndicationNumber("AGI01234"));
        assertThat(GeographicalIndicationNumber.parse("AGI1234").refused()).isPresent();
        assertThat(GeographicalIndicationNumber.parse("AGI012345").refused()).isPresent();
        assertThat(SpecialtyProductNumber.parse("CAQS-MTYX-20260001").valid())
                .contains(new SpecialtyProductNumber("CAQS-MTYX-20260001"));
        assertThat(SpecialtyProductNumber.parse("CAQS-MTYX-2026001").refused()).isPresent();
    }
}
