package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificateApiTest extends RunningService {
    private static final String CHECKS = "/api/v1/certificate-checks/";
    private static final String WORK = "/api/v1/services/product/work-items";
    private static final Map<String, String> TERM = Map.of("validFrom", "2026-09-01", "validUntil", "2029-08-31");

    private World world() {
        return new World(api());
    }

    private static Map<String, Object> issue(String number) {
        var body = new HashMap<String, Object>(TERM);
        body.put("number", number);
        return body;
    }

    private String passed() {
        String account = World.account();
        String id = world().application(account, world().farmer(account));
        world().step(World.CERTIFICATES, id, "/examination", Map.of("passed", true, "note", "材料齐全"));
        return id;
    }

    private String status(String number) {
        Answer answer = api().get(CHECKS + number).expect(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return answer.at("/status/code");
    }

    @Test
    void aCertificateIsAppliedForExaminedIssuedSuspendedReinstatedAndRevoked() {
        String account = World.account();
        var certificate = world().certificate(account, world().farmer(account));
        String id = certificate.id();

        Answer issued = api().as(account).get(World.CERTIFICATES + "/" + id).expect(200);
        assertThat(issued.at("/certificateNumber")).isEqualTo(certificate.number());
        assertThat(issued.at("/standing/code")).isEqualTo("valid");
        assertThat(issued.json().at("/actions")).isEmpty();
        assertThat(status(certificate.number())).isEqualTo("valid");
        world().step(World.CERTIFICATES, id, "/suspension", Map.of("reason", "label-misuse", "note", "标签不符"));
        assertThat(status(certificate.number())).isEqualTo("suspended");
        Answer back = world().step(World.CERTIFICATES, id, "/reinstatement", Map.of("note", "已整改"));
        assertThat(back.at("/note")).isEqualTo("已整改");
        assertThat(status(certificate.number())).isEqualTo("valid");
        world().step(World.CERTIFICATES, id, "/revocation", Map.of("reason", "not-remedied"));
        assertThat(status(certificate.number())).isEqualTo("revoked");
        world().step(Api.MODERATOR, World.CERTIFICATES, id, "/reinstatement", Map.of())
                .expect(409);
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.PRODUCT_EVENTS, id))
                        .containsExactly(
                                "certificate.applied.v1",
                                "certificate.examined.v1",
                                "certificate.issued.v1",
                                "certificate.suspended.v1",
                                "certificate.reinstated.v1",
                                "certificate.revoked.v1"));
    }

    @Test
    void anybodyChecksANumberHoweverItIsTyped() {
        String account = World.account();
        var certificate = world().certificate(account, world().cooperative(account));
        String digits = certificate.number().substring(3);

        Answer answer = api().get(CHECKS + "%EF%BC%A1gi%20" + digits).expect(200);

        assertThat(answer.at("/status/code")).isEqualTo("valid");
        assertThat(answer.at("/status/text")).isEqualTo("有效");
        assertThat(answer.at("/number")).isEqualTo(certificate.number());
        assertThat(answer.at("/holder")).isEqualTo("果乡种植农民专业合作社");
        assertThat(answer.at("/holderRegion")).isEqualTo("652901");
        assertThat(answer.at("/originRegion")).isEqualTo("652900");
        assertThat(answer.at("/scheme/code")).isEqualTo("geographical-indication");
        assertThat(answer.at("/validUntil")).isEqualTo("2029-08-31");
        assertThat(status("AGI99999")).isEqualTo("unknown");
        assertThat(status("%E6%B2%A1%E6%9C%89")).isEqualTo("unknown");
        api().get(CHECKS + "9".repeat(101)).expect(400);
    }

    @Test
    void aFarmersNameIsNotTold() {
        String account = World.account();
        var certificate = world().certificate(account, world().farmer(account));

        assertThat(api().get(CHECKS + certificate.number()).text()).doesNotContain("张三");
    }

    @Test
    void aNumberBelongsToOneCertificate() {
        String account = World.account();
        var first = world().certificate(account, world().farmer(account));
        String second = passed();

        Answer refused = world().step(Api.MODERATOR, World.CERTIFICATES, second, "/issue", issue(first.number()))
                .expect(409);

        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/number");
        assertThat(world().read(World.CERTIFICATES, second).at("/status/code")).isEqualTo("passed");
        assertThat(api().get(CHECKS + first.number()).at("/status/code")).isEqualTo("valid");
    }

    @Test
    void twoAtOnceDoNotGetOneNumber() {
        String number = World.number();
        List<String> both = List.of(passed(), passed());

        List<Integer> answers = both.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> world().step(Api.MODERATOR, World.CERTIFICATES, id, "/issue", issue(number))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409);
    }

    @Test
    void aNumberThatWasTakenForNothingIsFreeAgain() {
        String number = World.number();
        String failing = passed();
        api().as(Api.MODERATOR)
                .seen(1)
                .post(World.CERTIFICATES + "/" + failing + "/issue", issue(number))
                .expect(412);

        world().step(World.CERTIFICATES, passed(), "/issue", issue(number));
    }

    @Test
    void anApplicationIsWorkUntilItIsIssued() {
        String account = World.account();
        String id = world().application(account, world().farmer(account));

        Answer taken = api().as(Api.LEAD)
                .post(WORK + "/" + id + "/lease", (String) null)
                .expect(200);
        Api moderator = api().as(Api.MODERATOR).seen(1);
        String examination = World.CERTIFICATES + "/" + id + "/examination";
        moderator.post(examination, Map.of("passed", true)).expect(409);
        api().as(Api.LEAD)
                .seen(1)
                .with("Work-Item-Lease", taken.at("/token"))
                .post(examination, Map.of("passed", true))
                .expect(200);
        var items = api().as(Api.LEAD)
                .get(WORK + "?type=certificate-application&limit=200")
                .json()
                .at("/items");
        assertThat(items)
                .anyMatch(item -> item.at("/id").stringValue().equals(id)
                        && item.at("/risk").intValue() == 50
                        && item.at("/actions/0").stringValue().equals("issue"));
        api().as(Api.LEAD)
                .seen(2)
                .with("Work-Item-Lease", taken.at("/token"))
                .post(World.CERTIFICATES + "/" + id + "/issue", issue(World.number()))
                .expect(200);
        assertThat(api().as(Api.LEAD)
                        .get(WORK + "?type=certificate-application&limit=200")
                        .text())
                .doesNotContain(id);
    }

    @Test
    void itExpiresByTheClockAndTheEventSaysWhenItWasDue() {
        String id = passed();
        String number = World.number();
        var today = Map.of("number", number, "validFrom", "2026-09-01", "validUntil", day(0));
        world().step(World.CERTIFICATES, id, "/issue", today);
        assertThat(status(number)).isEqualTo("valid");

        clock().forward(Duration.ofDays(1));

        assertThat(status(number)).isEqualTo("expired");
        Await.await()
                .until(() ->
                        world().read(World.CERTIFICATES, id).at("/status/code").equals("expired"));
        Await.await().untilAsserted(() -> {
            var last = Events.of(Topics.PRODUCT_EVENTS, id).getLast();
            assertThat(last.type()).isEqualTo("certificate.expired.v1");
            assertThat(last.data()).contains("\"dueAt\":\"" + day(-1) + "T16:00:00.000Z\"");
        });
        world().step(Api.MODERATOR, World.CERTIFICATES, id, "/suspension", Map.of("reason", "authority"))
                .expect(409);
    }

    /// A day in Asia/Shanghai, counted from today.
    private String day(int offset) {
        return LegalTime.dayOf(clock().instant()).plusDays(offset).toString();
    }

    @Test
    void anApplicationSentAgainIsThereOnce() {
        var body = new HashMap<String, Object>(
                Map.of("producerId", world().farmer(World.account()), "scheme", "organic", "category", "tea"));
        body.put("externalRefs", List.of(Map.of("system", "erp", "id", Ids.random())));
        Api platform = api().as(Api.PLATFORM);

        Answer first = platform.post(World.CERTIFICATES, body).expect(201);
        Answer again = platform.post(World.CERTIFICATES, body).expect(200);
        body.put("category", "fruit");
        Answer other = platform.post(World.CERTIFICATES, body).expect(409);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.version()).isEqualTo(1);
        assertThat(other.at("/errors/0/pointer")).isEqualTo("/category");
    }

    @Test
    void filtersSelect() {
        String account = World.account();
        String farmer = world().farmer(account);
        String applied = world().application(account, farmer);
        String issued = world().certificate(account, farmer).id();

        assertThat(ids(account, "status=applied")).containsExactly(applied);
        assertThat(ids(account, "status=issued")).containsExactly(issued);
        assertThat(ids(account, "scheme=organic")).isEmpty();
        assertThat(ids(account, "category=fruit")).containsExactly(issued, applied);
        assertThat(ids(Api.PLATFORM, "producerId=" + farmer)).containsExactly(issued, applied);
    }

    private List<String> ids(String account, String query) {
        var items = api().as(account)
                .get(World.CERTIFICATES + "?" + query)
                .expect(200)
                .json()
                .at("/items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).at("/id").stringValue())
                .toList();
    }
}
