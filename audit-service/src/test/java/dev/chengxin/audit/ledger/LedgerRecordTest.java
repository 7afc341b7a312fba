package dev.chengxin.audit.ledger;

import static dev.chengxin.audit.ledger.Events.event;
import static dev.chengxin.audit.ledger.Events.read;
import static dev.chengxin.audit.ledger.Events.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRecordTest {
    @Test
    void anEventIsReadWithItsPlace() {
        assertThat(read(event("a", 12), 0))
                .isInstanceOfSatisfying(
                        LedgerRecord.Event.class, read -> assertThat(read.key()).isEqualTo(new EntryKey("a", 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledgerindex", "ledger", "ledgerfuture", "data", "datacontenttype", "id", "Big", "a_b", ""})
    void anExtensionThatAFeedLineCouldNotBeTakenApartWithMakesTheRecordOpaque(String name) {
        assertThat(read(with(event("a", 1), name, "x"), 0)).isInstanceOf(LedgerRecord.Opaque.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30T00:00:00.000Z", "2026-01-01", ""})
    void aTimeThatIsNoneMakesTheRecordOpaque(String time) {
        var event = event("a", 1);
        var timeless =
                new Envelope(event.id(), event.source(), event.type(), "a", time, event.extensions(), event.data());
        assertThat(read(timeless, 0)).isInstanceOf(LedgerRecord.Opaque.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000000000000", "-00000000001", "x", "0000000000001"})
    void aSequenceThatIsNoneMakesTheRecordOpaque(String sequence) {
        assertThat(read(with(event("a", 1), Envelope.SEQUENCE, sequence), 0)).isInstanceOf(LedgerRecord.Opaque.class);
    }

    @Test
    void anIdThatWouldNotFitIntoALeafMakesTheRecordOpaque() {
        var longId = "i".repeat(EventRules.MAX_ATTRIBUTE + 1);
        assertThat(read(event("a", 1, longId, "complaint.filed.v1", "330106"), 0))
                .isInstanceOf(LedgerRecord.Opaque.class);
    }

    @Test
    void theLongestLeafFitsIntoALogEntry() {
        // A control character takes six bytes in JSON.
        var widest = "\u0001".repeat(EventRules.MAX_ATTRIBUTE);
        assertThat(new Leaf("00".repeat(32), widest, widest).bytes()).hasSizeLessThan(65_536);
    }

    @Test
    void leafBytesAreTheGoldenOnes() {
        var leaf = new Leaf("ab".repeat(32), "0190a5b2-7d3c-7000-8000-000000000001", "2026-02-12T16:30:00.000Z");
        assertThat(new String(leaf.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"commitment\":\"" + "ab".repeat(32)
                        + "\",\"id\":\"0190a5b2-7d3c-7000-8000-000000000001\",\"time\":\"2026-02-12T16:30:00.000Z\"}");
        // printf '\0%s' LEAF | sha256sum
        assertThat(leaf.hash().hex()).isEqualTo("919d077486daaf0242abe4215a906e9870c4ae870ec077fab749c4c81823d628");
    }

    @Test
    void theCommitmentIsTheGoldenOne() {
        // (head -c 32 /dev/zero; printf '{"a":1}') | sha256sum
        assertThat(Salt.of(new byte[32]).commit("{\"a\":1}"))
                .isEqualTo("b06a229070741292512e8760f470dd7a4c46ccfdf253df781d88dabe58c1ccb1");
    }

    @Test
    void theHashOfAnOpaqueRecordIsTheGoldenOne() {
        var headers = List.<Map.Entry<String, byte[]>>of(Map.entry("ce_id", new byte[] {1}));
        // printf '{"headers":[["ce_id","AQ=="]],"key":null,"value":"AgM="}' | sha256sum
        assertThat(OpaqueContent.sha256(null, new byte[] {2, 3}, headers))
                .isEqualTo("ee4be0d72a62c20c46fc7ed1e0ce8fe16d20c03029c1ea5bddf416c4dbed2479");
    }

    @Test
    void theIdOfAnOpaqueRecordFollowsFromItsPosition() {
        var position = new Position("product.events", 1, 2);
        assertThat(OpaqueContent.id(position))
                .isEqualTo(OpaqueContent.id(new Position("product.events", 1, 2)))
                .isNotEqualTo(OpaqueContent.id(new Position("product.events", 12, 2)))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
