package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is put between the characters of a claim, the hit marks the claim in the original text.
class OffsetsTest {

    private static final List<String> NOISE = List.of(
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u00AD",
            "\u0336",
            " ",
            "　",
            ".",
            "·",
            "-",
            "*",
            "_",
            "/",
            "~",
            "、",
            "|",
            "(",
            "】",
            "🍎",
            "💊",
            "👩🏽‍🌾",
            "❤️",
            "\uD83C\uDDE8\uD83C\uDDF3",
            "★");
    private static final List<String> AROUND = List.of("看一下，", "🍊🍊。", "大家好！", "𠁞𠁞，", "ｈｉ，", "①。");

    private record Said(String rule, String claim) {}

    private static final List<Said> CLAIMS = List.of(
            new Said("absolute-superlative", "国家级"),
            new Said("absolute-superlative", "最佳"),
            new Said("absolute-rank", "遥遥领先"),
            new Said("medical-effect", "降血糖"),
            new Said("medical-effect", "治疗糖尿病"),
            new Said("medical-effect", "治癒高血壓"),
            new Said("health-function", "增强免疫力"),
            new Said("guaranteed-effect", "没有副作用"),
            new Said("staged-misery", "揭不开锅"),
            new Said("fake-assistance", "助农不赚钱"),
            new Said("origin-relabelled", "冒充阿克苏"),
            new Said("state-endorsement", "国家免检"),
            new Said("zero-residue", "零农残"),
            new Said("lowest-price", "全網最低價"),
            new Said("off-platform", "加微信"),
            new Said("review-bribery", "好评返现"),
            new Said("ai-persona", "我不是数字人"));

    @RepeatedTest(300)
    void marksTheClaimInTheOriginal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Said said = CLAIMS.get(random.nextInt(CLAIMS.size()));
        String before = pick(random, AROUND);
        String disguised = disguised(random, said.claim);
        String text = before + disguised + "。" + pick(random, AROUND);

        assertThat(Banks.scan(text)).as(text).anySatisfy(hit -> {
            assertThat(hit.rule()).isEqualTo(said.rule);
            assertThat(text.substring(hit.start(), hit.end())).isEqualTo(disguised);
        });
    }

    private static String disguised(Random random, String claim) {
        var text = new StringBuilder();
        for (int i = 0; i < claim.length(); i++) {
            for (int noise = i == 0 ? 0 : random.nextInt(4); noise > 0; noise--) {
                text.append(pick(random, NOISE));
            }
            text.append(claim.charAt(i));
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
