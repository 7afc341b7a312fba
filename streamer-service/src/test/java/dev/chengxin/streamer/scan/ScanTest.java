package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class ScanTest {

    private final Scan scan = Scan.with(Banks.BUILT_IN);

    @Test
    void tellsWhatItFoundAndWhere() {
        assertThat(Banks.scan("大家看，能降血糖的小米"))
                .containsExactly(new Hit(
                        "medical-effect",
                        Category.MEDICAL_EFFECT,
                        Severity.SERIOUS,
                        "medical-effect/blood-values",
                        5,
                        8,
                        "降血糖",
                        100));
    }

    @ParameterizedTest
    @CsvSource({
        "治疗糖尿病, medical-effect/cure-糖尿病",
        "治好我妈的糖尿病, medical-effect/cure-糖尿病",
        "糖尿病都好了, medical-effect/cure-糖尿病",
        "治 癒 糖 尿 病, medical-effect/cure-糖尿病",
        "治疗高血压, medical-effect/cure-高血压",
        "全网最低价, lowest-price/lowest",
        "全網最便宜, lowest-price/lowest",
        "qwzdj, lowest-price/lowest"
    })
    void givesOneClaimOneKeyInWhateverWords(String text, String key) {
        assertThat(Banks.scan(text)).extracting(Hit::claimKey).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"能降血糖, 100", "能降 血 糖, 90", "能降xue糖, 90", "可以治廖糖尿病, 90", "能匠血糖, 70", "据说能降血糖, 70", "听说能降 血糖, 63"})
    void isLessSureOfDisguisesSoundsAndHedges(String text, int confidence) {
        assertThat(Banks.scan(text)).extracting(Hit::confidence).containsExactly(confidence);
    }

    @Test
    void isNeverSurerThanTheRecogniser() {
        assertThat(scan.scan(new Utterance(SegmentKind.SPEECH, "能降血糖", Speaker.SELF, 80)))
                .extracting(Hit::confidence)
                .containsExactly(80);
    }

    @Test
    void looksOnlyAtTheKindsOfARule() {
        assertThat(scan.scan(new Utterance(SegmentKind.CARD, "全网最低价", Speaker.SELF, 100)))
                .hasSize(1);
        assertThat(scan.scan(new Utterance(SegmentKind.COMMENT, "全网最低价", Speaker.SELF, 100)))
                .isEmpty();
    }

    @Test
    void saysNothingWithoutABasisForTheSpeaker() {
        String bank = Banks.changed(file -> {
            JsonNode sources = file.get("rules").get(0).get("sources");
            ((ArrayNode) sources).remove(2);
            ((ArrayNode) sources).remove(1);
        });
        Scan advertisingOnly = Scan.with(TermBank.parse(bank));

        assertThat(advertisingOnly.scan(new Utterance(SegmentKind.CARD, "顶级苹果", Speaker.OTHER, 100)))
                .hasSize(1);
        assertThat(advertisingOnly.scan(new Utterance(SegmentKind.CARD, "顶级苹果", Speaker.ANY, 100)))
                .hasSize(1);
        assertThat(advertisingOnly.scan(new Utterance(SegmentKind.CARD, "顶级苹果", Speaker.SELF, 100)))
                .isEmpty();
    }

    @Test
    void letsHitsOfOneRuleNotOverlap() {
        List<Hit> hits = Banks.scan("治疗高血压糖尿病，顶级国家级最佳");

        for (Hit hit : hits) {
            assertThat(hits)
                    .filteredOn(other -> !other.equals(hit) && other.rule().equals(hit.rule()))
                    .noneMatch(other -> other.start() < hit.end() && hit.start() < other.end());
        }
        assertThat(hits).extracting(Hit::term).contains("治疗高血压", "顶级", "国家级", "最佳");
    }

    @Test
    void tellsHitsInTheOrderOfTheTextAndTheSameEachTime() {
        String text = "加微信，全网最低价，治疗糖尿病，好评返现，国家级";

        assertThat(Banks.scan(text)).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
        assertThat(Banks.scan(text)).hasSize(5).isEqualTo(Banks.scan(text));
    }

    @Test
    void doesNotReadAcrossSentences() {
        assertThat(Banks.rules("这是治疗。糖尿病是另一回事")).isEmpty();
        assertThat(Banks.rules("这是治疗，糖尿病也行")).containsExactly("medical-effect");
    }

    @Test
    void doesNotTakeAPartOfALatinWordForAWord() {
        assertThat(Banks.rules("加vxabc")).isEmpty();
        assertThat(Banks.rules("我不是air品牌")).isEmpty();
        assertThat(Banks.rules("我不是AI")).containsExactly("ai-persona");
    }

    @Test
    void refusesWhatIsTooLongOrNoPercentage() {
        String longest = "好".repeat(Utterance.MAX_LENGTH);

        assertThat(scan.scan(new Utterance(SegmentKind.SPEECH, longest, Speaker.SELF, 0)))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Utterance(SegmentKind.SPEECH, longest + "好", Speaker.SELF, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Utterance(SegmentKind.SPEECH, "好", Speaker.SELF, 101));
    }

    /// The time limit only ends a run that would hang.
    @ParameterizedTest
    @ValueSource(strings = {"治", "全国最", "治疗高血压", "加v", "没有", "不能治疗", "最后一单", "原价1", "1", "国.家.级", "\u200B", "é\u0301"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsWithFewHitsOnWhateverIsRepeated(String unit) {
        String text = unit.repeat(Utterance.MAX_LENGTH / unit.length());

        assertThat(Banks.scan(text)).hasSizeLessThanOrEqualTo(4 * Scan.MAX_PER_CLAIM);
        assertThat(Claims.with(Banks.BUILT_IN).parse(text)).hasSizeLessThanOrEqualTo(5 * Claims.MAX_PER_KIND);
    }

    @Test
    void tellsAClaimThatIsSaidOverAndOverFiveTimes() {
        assertThat(Banks.scan("顶级，".repeat(20) + "加微信，".repeat(20)))
                .hasSize(10)
                .extracting(Hit::claimKey)
                .containsOnly("absolute-superlative/顶级", "off-platform/messenger");
    }
}
