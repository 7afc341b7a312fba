package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a filer can hold against the platform.
class ReceiptTest extends RunningService {
    @Test
    void aFilerGetsASignedPromiseThatNamesTheEvent() {
        var filed = Filed.anonymously(api());
        FilingReceipt receipt = verified(filed.receipt().at("/receipt"));

        assertThat(receipt.log()).isEqualTo("chengxin.local/ledger");
        assertThat(receipt.filedHash()).isEqualTo(filed.receipt().at("/filedHash"));
        assertThat(receipt.filedAt()).isEqualTo(Instant.parse(filed.receipt().at("/filedAt")));
        assertThat(receipt.dueBy()).isEqualTo(receipt.filedAt().plus(Duration.ofHours(24)));
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.id()))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.id()).isEqualTo(receipt.eventId());
                            assertThat(data(event, "receiptId")).isEqualTo(receipt.eventId());
                            assertThat(data(event, "filedHash")).isEqualTo(receipt.filedHash());
                        }));
    }

    @Test
    void aRepeatGetsTheSameReceiptAndAnotherFilingAnother() {
        Api caller = api().with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> body = Map.of("description", "坏了");
        Answer first = caller.post("/api/v1/complaints", body);

        Answer again = caller.post("/api/v1/complaints", body);
        Answer other = api().post("/api/v1/complaints", body);

        assertThat(again.at("/receipt")).isEqualTo(first.at("/receipt"));
        assertThat(verified(other.at("/receipt")).eventId())
                .isNotEqualTo(verified(first.at("/receipt")).eventId());
    }

    @Test
    void itIsGivenAgainToThoseWhoSeeTheComplaint() {
        var filed = Filed.anonymously(api());
        String path = filed.path() + "/receipt";
        String receipt = filed.receipt().at("/receipt");
        String token = filed.receipt().at("/token");
        filed.step("/acceptance", null);

        assertThat(api().with("Complaint-Token", token).get(path).text()).isEqualTo(receipt);
        assertThat(api().as(Api.MODERATOR).get(path).text()).isEqualTo(receipt);
        assertThat(api().as("r3~regulator~3301").get(path).text()).isEqualTo(receipt);
        assertThat(api().as(Api.ELSEWHERE).get(path).status()).isEqualTo(404);
        assertThat(api().as(Api.STRANGER).get(path).status()).isEqualTo(404);
        assertThat(api().get(path).status()).isEqualTo(404);
    }

    @Test
    void itHoldsSixLinesAndASignatureAndNothingOfAPerson() {
        String receipt = Filed.by(
                        api().as(Api.CONSUMER),
                        Map.of("description", "不新鲜", "contact", Map.of("name", "李四", "phone", "13900001111")))
                .receipt()
                .at("/receipt");

        assertThat(receipt.lines().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly("chengxin", "log", "event", "filed-hash", "filed-at", "in-ledger-by", "", "—");
        assertThat(receipt).doesNotContain("不新鲜", "李四", "13900001111");
    }

    @Test
    void aReportThatWasSplitHasNoneOfItsOwn() {
        Answer filed = api().post("/api/v1/complaints", Map.of("description", "坏了", "alsoReport", true));
        String report = "/api/v1/complaints/" + filed.at("/report/id");
        Api moderator = api().as(Api.MODERATOR);
        Await.await().until(() -> moderator.get(report).status() == 200);

        Answer none = moderator.get(report + "/receipt");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.at("/type")).isEqualTo("urn:chengxin:problem:no-receipt");
    }

    private FilingReceipt verified(String text) {
        NoteVerifier vkey =
                NoteVerifier.parse(api().get("/receipts/vkey").text().strip()).orThrow();
        SignedNote note = SignedNote.parse(text).orThrow();
        assertThat(note.verify(List.of(vkey))).isInstanceOf(Verification.Verified.class);
        return FilingReceipt.parse(note.text());
    }

    private static String data(Envelope event, String field) {
        return EventJson.mapper().readTree(event.data()).path(field).asString();
    }
}
