package dev.chengxin.product.producer;

import static dev.chengxin.product.Verdicts.after;
import static dev.chengxin.product.Verdicts.decided;
import static dev.chengxin.product.Verdicts.fault;
import static dev.chengxin.product.Verdicts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ProductEvent.MandateGranted;
import dev.chengxin.contracts.ProductEvent.MandateRevoked;
import dev.chengxin.contracts.ProductEvent.ProducerRegistered;
import dev.chengxin.product.producer.Producers.Registration;
import dev.chengxin.regulation.Parsed;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String COOPERATIVE_ID = "0190b3e4-0000-7000-8000-0000000000c0";
    private static final String CODE = "93513431MA6ABCD10J";

    private static final Producer FARMER =
            after(Producers.register(new Registration(ProducerKind.FARMER, null, false, "530129", Set.of("a")), NOW));
    private static final Producer COOPERATIVE = after(
            Producers.register(new Registration(ProducerKind.COOPERATIVE, CODE, false, "530129", Set.of("b")), NOW));

    @Test
    void registeringTellsKindCodeAndRegion() {
        var registration = new Registration(ProducerKind.COOPERATIVE, CODE, false, "530129", Set.of("b"));

        assertThat(Producers.register(registration, NOW).events())
                .containsExactly(new ProducerRegistered("cooperative", CODE, "530129"));
    }

    @Test
    void aMandateIsGrantedOnceAndHoldsToItsLastDay() {
        var granted =
                decided(Producers.grant(FARMER, COOPERATIVE_ID, Optional.of(COOPERATIVE), TODAY.plusDays(1), NOW));
        Producer with = granted.state();

        assertThat(granted.events()).containsExactly(new MandateGranted(COOPERATIVE_ID, TODAY.plusDays(1)));
        assertThat(Producers.grant(with, COOPERATIVE_ID, Optional.of(COOPERATIVE), TODAY.plusDays(1), NOW))
                .isInstanceOf(Verdict.Unchanged.class);
        assertThat(with.cooperatives(TODAY)).containsExactly(COOPERATIVE_ID);
        assertThat(with.cooperatives(TODAY.plusDays(1))).containsExactly(COOPERATIVE_ID);
        assertThat(with.cooperatives(TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void aLaterGrantChangesUntilWhenItHolds() {
        Producer with = after(Producers.grant(FARMER, COOPERATIVE_ID, Optional.of(COOPERATIVE), TODAY, NOW));

        var longer = decided(Producers.grant(with, COOPERATIVE_ID, Optional.of(COOPERATIVE), null, NOW));

        assertThat(longer.events()).containsExactly(new MandateGranted(COOPERATIVE_ID, null));
        assertThat(longer.state().mandates()).hasSize(1);
        assertThat(longer.state().cooperatives(TODAY.plusYears(9))).containsExactly(COOPERATIVE_ID);
    }

    @Test
    void whatWasTakenBackHoldsNoLonger() {
        Producer with = after(Producers.grant(FARMER, COOPERATIVE_ID, Optional.of(COOPERATIVE), null, NOW));

        var revoked = decided(Producers.revoke(with, COOPERATIVE_ID, NOW));

        assertThat(revoked.events()).containsExactly(new MandateRevoked(COOPERATIVE_ID));
        assertThat(revoked.state().cooperatives(TODAY)).isEmpty();
        assertThat(refusal(Producers.revoke(revoked.state(), COOPERATIVE_ID, NOW))
                        .code())
                .isEqualTo("no-mandate");
        assertThat(decided(Producers.grant(revoked.state(), COOPERATIVE_ID, Optional.of(COOPERATIVE), null, NOW))
                        .state()
                        .cooperatives(TODAY))
                .containsExactly(COOPERATIVE_ID);
    }

    @Test
    void onlyAFarmerGrantsOnlyToACooperativeAndNotForThePast() {
        assertThat(refusal(Producers.grant(COOPERATIVE, COOPERATIVE_ID, Optional.of(COOPERATIVE), null, NOW))
                        .code())
                .isEqualTo("no-farmer");
        assertThat(fault(Producers.grant(FARMER, COOPERATIVE_ID, Optional.of(FARMER), null, NOW)))
                .isEqualTo("/cooperativeId reference-unknown");
        assertThat(fault(Producers.grant(FARMER, COOPERATIVE_ID, Optional.empty(), null, NOW)))
                .isEqualTo("/cooperativeId reference-unknown");
        assertThat(fault(Producers.grant(FARMER, COOPERATIVE_ID, Optional.of(COOPERATIVE), TODAY.minusDays(1), NOW)))
                .isEqualTo("/until past");
    }

    @Test
    void mandatesAreBounded() {
        Producer producer = FARMER;
        for (int i = 0; i < Producers.MOST_MANDATES; i++) {
            producer = after(Producers.grant(producer, Ids.random(), Optional.of(COOPERATIVE), null, NOW));
        }

        assertThat(refusal(Producers.grant(producer, Ids.random(), Optional.of(COOPERATIVE), null, NOW))
                        .code())
                .isEqualTo("too-many-mandates");
    }

    @ParameterizedTest
    @CsvSource({
        "93513431MA6ABCD10J, false, true",
        "93513431ma6abcd10j, false, true",
        "93513431MA6ABCD10K, false, false",
        "93513431MA6ABCD10K, true, true",
        "92530181MA7I2P8T5T, true, false",
        "93513431MA6ABCD10, true, false"
    })
    void onlyAWrongCheckIsOverridden(String code, boolean overridden, boolean read) {
        assertThat(CreditCodes.read(code, overridden)).isInstanceOf(read ? Parsed.Valid.class : Parsed.Refused.class);
    }

    @Test
    void registeringAgainHasToBeTheSame() {
        var same = new Registration(ProducerKind.COOPERATIVE, CODE, false, "530129", Set.of());
        var elsewhere = new Registration(ProducerKind.COOPERATIVE, CODE, false, "530102", Set.of());

        assertThat(Producers.registerAgain(COOPERATIVE, same, NOW)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(fault(Producers.registerAgain(COOPERATIVE, elsewhere, NOW))).isEqualTo("/region differs");
    }
}
