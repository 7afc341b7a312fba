package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private final Claims claims = Claims.with(Banks.BUILT_IN);

    @Test
    void readsANamedOrigin() {
        assertThat(claims.parse("来看阿克苏的苹果")).containsExactly(new Claim.Origin(2, 8, "阿克苏", "6529", "苹果"));
        assertThat(claims.parse("产地五常")).containsExactly(new Claim.Origin(0, 4, "五常", "230184", null));
        assertThat(claims.parse("产自四川攀枝花的芒果")).extracting(Claim::subject).containsExactly("四川", "攀枝花芒果");
    }

    @Test
    void readsAnOriginThroughItsDisguise() {
        String text = "🍎 贛 南 臍 橙 🍎";

        assertThat(claims.parse(text)).singleElement().satisfies(claim -> {
            assertThat(claim.subject()).isEqualTo("赣南脐橙");
            assertThat(text.substring(claim.start(), claim.end())).isEqualTo("贛 南 臍 橙");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "我们有绿色食品证书, green-food",
        "通过有机认证的, organic",
        "有机苹果, organic",
        "国家地理标志产品, geographical-indication",
        "名特优新农产品, quality-specialty",
        "附承诺达标合格证, conformity",
        "有检测报告, lab-report"
    })
    void readsCertificates(String text, String mark) {
        assertThat(claims.parse(text))
                .filteredOn(Claim.Certificate.class::isInstance)
                .extracting(Claim::subject)
                .contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有机会再来", "施的是有机肥", "没有有机认证", "不是阿克苏的苹果", "不是绿色食品", "我们不搞助农", "合格的果农"})
    void claimsNothing(String text) {
        assertThat(claims.parse(text)).isEmpty();
    }

    @Test
    void readsPricesInFen() {
        assertThat(claims.parse("原价99，现价49.9元")).containsExactly(new Claim.PriceComparison(0, 12, 9900, 4990));
        assertThat(claims.parse("市场价一百二十八，今天只要九块九")).containsExactly(new Claim.PriceComparison(0, 16, 12_800, 990));
        assertThat(claims.parse("全网最低价")).containsExactly(new Claim.LowestPrice(0, 5, "全网"));
    }

    @ParameterizedTest
    @CsvSource({"今天助农专场, assistance", "帮村民卖土豆, assistance", "苹果滞销了, unsold", "利润捐给学校, charity"})
    void readsHelp(String text, String kind) {
        assertThat(claims.parse(text)).singleElement().isInstanceOf(Claim.Assistance.class);
        assertThat(claims.parse(text)).extracting(Claim::subject).containsExactly(kind);
    }

    @Test
    void tellsClaimsInOrderAndFewTimes() {
        List<Claim> found = claims.parse("助农，".repeat(20) + "阿克苏苹果，绿色食品");

        assertThat(found).hasSize(Claims.MAX_PER_SUBJECT + 2);
        assertThat(found).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> claims.parse("好".repeat(Utterance.MAX_LENGTH + 1)));
    }
}
