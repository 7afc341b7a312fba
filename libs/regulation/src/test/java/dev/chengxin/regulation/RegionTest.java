package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @Test
    void tellsItsProvince() {
        Region region = Region.parse("330106").valid().orElseThrow();
        assertThat(region.province()).isEqualTo(Province.ZHEJIANG);
        assertThat(region.province().zh()).isEqualTo("浙江省");
        assertThat(region.province().en()).isEqualTo("Zhejiang");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "53, true",
        "5301, true",
        "530129, true",
        "530128, false",
        "33, false",
        "5301290, false",
    })
    void liesWithinTheJurisdictionsThatItsCodeBeginsWith(String prefix, boolean within) {
        assertThat(new Region("530129").isWithin(prefix)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "33010, length",
        "3301066, length",
        "'', length",
        "33010A, alphabet",
        "000000, province",
        "100000, province",
        "160000, province",
        "830000, province",
    })
    void refusesWhatIsNoRegionCode(String code, String refusal) {
        assertThat(Region.parse(code).refused().orElseThrow().code().text()).isEqualTo(refusal);
    }

    @Test
    void thereAre31ProvincesAndThreeRegionsBeside() {
        assertThat(Province.values()).hasSize(34);
        assertThat(Arrays.stream(Province.values()).map(Province::code)).doesNotHaveDuplicates();
        assertThat(Province.of("810000")).contains(Province.HONG_KONG);
    }
}
