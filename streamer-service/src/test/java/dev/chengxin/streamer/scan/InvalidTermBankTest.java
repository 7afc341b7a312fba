package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class InvalidTermBankTest {

    @Test
    void theUnchangedCopyIsAccepted() {
        assertThat(TermBank.parse(Banks.changed(_ -> {})).rules()).isNotEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void isRefusedWithWhatIsWrong(Consumer<ObjectNode> change, String problem) {
        String bank = Banks.changed(change);

        assertThat(problems(bank)).anySatisfy(found -> assertThat(found).contains(problem));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(bank -> bank.put("version", 0), "version: is not positive"),
                fault(bank -> bank.put("version", "1"), "version"),
                fault(bank -> bank.put("extra", 1), "extra"),
                fault(bank -> bank.remove("hedges"), "hedges"),
                fault(bank -> rule(bank).remove("title"), "title"),
                fault(bank -> rule(bank).putNull("title"), "title"),
                fault(bank -> ((ArrayNode) rule(bank).get("kinds")).addNull(), "kinds"),
                fault(bank -> rule(bank).put("id", "Two Words"), "\"Two Words\" is no identifier"),
                fault(bank -> rule(bank).put("id", "off-platform"), "\"off-platform\" comes twice"),
                fault(bank -> rule(bank).put("category", "lies"), "rules[0].category: there is no \"lies\""),
                fault(bank -> rule(bank).put("severity", "bad"), "rules[0].severity: there is no \"bad\""),
                fault(bank -> rule(bank).put("riskWeight", 101), "rules[0].riskWeight: is not between 0 and 100"),
                fault(bank -> object(rule(bank), "title").put("en", " "), "rules[0].title.en: is empty"),
                fault(bank -> rule(bank).putArray("kinds"), "rules[0].kinds: is empty"),
                fault(bank -> rule(bank).putArray("kinds").add("smell"), "rules[0].kinds[0]: there is no \"smell\""),
                fault(bank -> rule(bank).putArray("sources"), "rules[0].sources: is empty"),
                fault(bank -> source(bank).put("speaker", "them"), "rules[0].sources[0].speaker: there is no \"them\""),
                fault(bank -> source(bank).put("article", ""), "rules[0].sources[0].article: is empty"),
                fault(bank -> source(bank).putArray("binds").add("nobody"), "binds[0]: there is no \"nobody\""),
                fault(bank -> rule(bank).putArray("exemptions").add("luck"), "exemptions: there is no \"luck\""),
                fault(bank -> rule(bank).putArray("claims"), "rules[0].claims: is empty"),
                fault(bank -> claim(bank).putArray("patterns"), "claims[0].patterns: is empty"),
                fault(bank -> claim(bank).put("key", "{scope}"), "\"{scope}\" names a list that a pattern lacks"),
                fault(bank -> pattern(bank, ""), "\"\" says nothing"),
                fault(bank -> pattern(bank, "{nothing}"), "names the list \"nothing\", which is not there"),
                fault(bank -> pattern(bank, "{top"), "lacks a '}'"),
                fault(bank -> pattern(bank, "(好|"), "lacks a ')'"),
                fault(bank -> pattern(bank, "(好|)"), "\"\" has not between 1 and 16 characters"),
                fault(bank -> pattern(bank, "好)"), "\"好)\" cannot be read"),
                fault(bank -> pattern(bank, "好~"), "has a gap that is not between 0 and 12"),
                fault(bank -> pattern(bank, "好~13吃"), "has a gap that is not between 0 and 12"),
                fault(bank -> pattern(bank, "好~2"), "\"好~2\" cannot be read"),
                fault(bank -> pattern(bank, "好~1好~1好~1好~1好~1好"), "has more than 5 parts"),
                fault(bank -> pattern(bank, "農藥"), "\"農藥\" would never be found, write \"农药\""),
                fault(bank -> pattern(bank, "好 吃"), "\"好 吃\" would never be found, write \"好吃\""),
                fault(bank -> words(bank, "top").add("VIP"), "words.top: \"VIP\" would never be found, write \"vip\""),
                fault(bank -> object(bank, "words").putArray("spare").add("备"), "words.spare: no pattern uses it"),
                fault(bank -> object(bank, "words").putArray("top"), "words.top: is empty"),
                fault(bank -> object(bank, "hedges").put("within", 17), "hedges.within: is not between 0 and 16"),
                fault(bank -> text(bank, "symbols").put("ab", "最"), "text.symbols: \"ab\" is not one character"),
                fault(bank -> text(bank, "symbols").put("☆", ""), "text.symbols: \"☆\" stands for nothing"),
                fault(bank -> text(bank, "aliases").put("V X", "微信"), "text.aliases: \"V X\" or its word"),
                fault(bank -> sounds(bank).add("疗料"), "\"疗\" is in two groups"),
                fault(bank -> sounds(bank).add("单"), "is no group"),
                fault(
                        bank -> object(object(bank, "claims"), "places").put("月球", "0000"),
                        "\"0000\" of 月球 is no beginning of a region's code"),
                fault(bank -> claims(bank, "comparisons").add("原价{amount}"), "\"原价{amount}\" has not two amounts"),
                fault(bank -> claims(bank, "origins").add("本地产"), "\"本地产\" names no place"),
                fault(
                        bank -> examples(bank, "hits").add("今天天气很好"),
                        "rule absolute-superlative: \"今天天气很好\" is not found as speech"),
                fault(
                        bank -> examples(bank, "misses").add("顶级苹果"),
                        "rule absolute-superlative: \"顶级苹果\" is found as card"),
                fault(bank -> object(rule(bank), "examples").putArray("misses"), "examples.misses: is empty"));
    }

    @Test
    void isToldAllThatIsWrongAtOnce() {
        String bank = Banks.changed(file -> {
            rule(file).put("category", "lies");
            rule(file).put("severity", "bad");
            pattern(file, "{nothing}");
        });

        assertThat(problems(bank)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void isRefusedWhereItIsNoJsonOrSaysSomethingTwice() {
        assertThat(problems("{")).hasSize(1);
        assertThat(problems("null")).hasSize(1);
        assertThat(problems(Banks.text().replaceFirst("\"version\": 1,", "\"version\": 1, \"version\": 1,")))
                .hasSize(1);
        assertThat(problems(Banks.text() + "{}")).hasSize(1);
    }

    private static List<String> problems(String bank) {
        return assertThatExceptionOfType(InvalidTermBank.class)
                .isThrownBy(() -> TermBank.parse(bank))
                .actual()
                .problems();
    }

    private static Arguments fault(Consumer<ObjectNode> change, String problem) {
        return arguments(change, problem);
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return (ObjectNode) parent.get(name);
    }

    private static ObjectNode rule(ObjectNode bank) {
        return (ObjectNode) bank.get("rules").get(0);
    }

    private static ObjectNode source(ObjectNode bank) {
        return (ObjectNode) rule(bank).get("sources").get(0);
    }

    private static ObjectNode claim(ObjectNode bank) {
        return (ObjectNode) rule(bank).get("claims").get(0);
    }

    private static void pattern(ObjectNode bank, String pattern) {
        ((ArrayNode) claim(bank).get("patterns")).add(pattern);
    }

    private static ArrayNode words(ObjectNode bank, String list) {
        return (ArrayNode) bank.get("words").get(list);
    }

    private static ObjectNode text(ObjectNode bank, String member) {
        return (ObjectNode) bank.get("text").get(member);
    }

    private static ArrayNode sounds(ObjectNode bank) {
        return (ArrayNode) bank.get("text").get("soundAlike");
    }

    private static ArrayNode claims(ObjectNode bank, String member) {
        return (ArrayNode) bank.get("claims").get(member);
    }

    private static ArrayNode examples(ObjectNode bank, String member) {
        return (ArrayNode) rule(bank).get("examples").get(member);
    }
}
