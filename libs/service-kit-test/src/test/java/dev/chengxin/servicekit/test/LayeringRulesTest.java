package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayeringRulesTest {

    private static final String FIXTURES = "dev.chengxin.servicekit.test.fixture.";

    @Test
    void finds_nothing_in_a_service_that_keeps_them() {
        LayeringRules.of(FIXTURES + "sound").check(classes("sound"));
    }

    @Test
    void finds_every_violation_and_says_why() {
        String report = violations(
                LayeringRules.of(FIXTURES + "shop", Set.of(FIXTURES + "shop", FIXTURES + "post"))
                        .withWiringIn("config"),
                "shop");

        assertThat(report)
                .contains("not depend on Spring, Kafka or MongoDB", "outlive frameworks")
                .contains("not depend on adapters", "never the other way round")
                .contains("not depend on another feature's adapters", "used through its domain")
                .contains("not depend on another service", "share published events and nothing else")
                .contains("not be injected", "says in its constructor what it needs")
                .doesNotContain("NullMarked", "fixture.shop.config");
        assertThat(report)
                .as("the domain may not know its driver, the adapter may")
                .contains("Basket.driver> has type <org.bson.Document>")
                .doesNotContain("BasketTable.driver> has type");
        assertThat(report).contains("BasketPage.page> has type <" + FIXTURES + "shop.till.web.TillPage>");
    }

    @Test
    void counts_a_subpackage_as_a_feature_unless_it_is_said_to_be_wiring() {
        assertThat(violations(LayeringRules.of(FIXTURES + "shop"), "shop")).contains("fixture.shop.config.Wiring");
    }

    @Test
    void finds_a_package_that_is_not_marked() {
        assertThat(violations(LayeringRules.of(FIXTURES + "unmarked"), "unmarked"))
                .contains(FIXTURES + "unmarked.basket of Basket is not @NullMarked");
    }

    @Test
    void fails_where_there_is_nothing_to_check() {
        assertThatThrownBy(() -> LayeringRules.of("dev.chengxin.nowhere").check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no classes below dev.chengxin.nowhere");
    }

    private static String violations(LayeringRules rules, String fixture) {
        return Objects.requireNonNull(
                catchThrowable(() -> rules.check(classes(fixture))).getMessage());
    }

    private static JavaClasses classes(String fixture) {
        return new ClassFileImporter().importPackages(FIXTURES + fixture);
    }
}
