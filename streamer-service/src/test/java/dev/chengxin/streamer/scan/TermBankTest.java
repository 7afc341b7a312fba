package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TermBankTest {

    private static final TermBank BANK = Banks.BUILT_IN;

    @Test
    void namesItsVersionAndItsExactContent() {
        assertThat(BANK.version()).isEqualTo(1);
        assertThat(BANK.sha256()).matches("[0-9a-f]{64}");
        assertThat(TermBank.parse(Banks.text() + "\n").sha256()).isNotEqualTo(BANK.sha256());
    }

    @Test
    void coversWhatCanBeHeard() {
        Set<Category> covered = BANK.rules().stream().map(ScanRule::category).collect(Collectors.toSet());

        assertThat(covered)
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Category.UNSAFE_GOODS, Category.BLACKLIST_EVASION)));
    }

    @Test
    void findsARuleByItsId() {
        assertThat(BANK.rule("medical-effect").map(ScanRule::severity)).contains(Severity.SERIOUS);
        assertThat(BANK.rule("no-such-rule")).isEmpty();
    }

    @Test
    void namesABasisForWhoeverSpeaks() {
        assertThat(BANK.rules()).allSatisfy(rule -> {
            assertThat(rule.basis(Speaker.SELF)).isNotEmpty();
            assertThat(rule.basis(Speaker.OTHER)).isNotEmpty();
            assertThat(rule.basis(Speaker.ANY)).isEqualTo(rule.sources());
        });
    }

    @Test
    void restsOnAdvertisingLawOnlyWhereSomebodyElseRecommends() {
        ScanRule rule = BANK.rule("absolute-superlative").orElseThrow();

        assertThat(rule.basis(Speaker.OTHER))
                .extracting(source -> source.title().zh())
                .containsExactly("广告法");
        assertThat(rule.basis(Speaker.SELF))
                .extracting(source -> source.title().zh())
                .hasSize(2)
                .doesNotContain("广告法");
    }

    @TestFactory
    Stream<DynamicContainer> doesWithItsExamplesAsItSays() {
        return BANK.rules().stream()
                .map(rule -> DynamicContainer.dynamicContainer(
                        rule.id(),
                        Stream.concat(
                                rule.hits().stream()
                                        .map(text -> DynamicTest.dynamicTest(
                                                "finds " + text,
                                                () -> assertThat(Banks.rules(text))
                                                        .contains(rule.id()))),
                                rule.misses().stream()
                                        .map(text -> DynamicTest.dynamicTest(
                                                "passes " + text,
                                                () -> assertThat(Banks.rules(text))
                                                        .doesNotContain(rule.id()))))));
    }
}
