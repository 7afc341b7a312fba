package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong is answered by a problem that names it; nothing is stored and nothing is published.
class BadInputTest extends RunningService {
    private static final String PATH = "/api/v1/complaints";
    private static final String UNKNOWN = "0190b3e4-0000-7000-8000-00000000dead";

    static Stream<Arguments> filings() {
        return Stream.of(
                arguments("{}", 422, "/description"),
                arguments("{\"description\": null}", 422, "/description"),
                arguments("{\"description\": \"   \"}", 422, "/description"),
                arguments("{\"description\": 5}", 400, "/description"),
                arguments("{\"description\": [\"a\"]}", 400, "/description"),
                arguments("{\"description\": \"" + "a".repeat(5001) + "\"}", 422, "/description"),
                arguments("{\"description\": \"a\\u0000b\"}", 400, "/description"),
                arguments("{\"description\": \"a\", \"descriptoin\": \"b\"}", 400, "/descriptoin"),
                arguments("{\"description\": \"a\", \"kind\": \"rant\"}", 422, "/kind"),
                arguments("{\"description\": \"a\", \"kind\": 1}", 400, "/kind"),
                arguments("{\"description\": \"a\", \"kind\": \"report\", \"alsoReport\": true}", 422, "/alsoReport"),
                arguments("{\"description\": \"a\", \"alsoReport\": \"yes\"}", 400, "/alsoReport"),
                arguments("{\"description\": \"a\", \"amountFen\": 0}", 422, "/amountFen"),
                arguments("{\"description\": \"a\", \"amountFen\": 1.5}", 400, "/amountFen"),
                arguments("{\"description\": \"a\", \"amountFen\": \"12\"}", 400, "/amountFen"),
                arguments("{\"description\": \"a\", \"amountFen\": 99999999999999999999}", 400, "/amountFen"),
                arguments("{\"description\": \"a\", \"language\": \"fr\"}", 422, "/language"),
                arguments("{\"description\": \"a\", \"consent\": {}}", 422, "/consent/publication"),
                arguments(
                        "{\"description\": \"a\", \"consent\": {\"publication\": \"yes\"}}",
                        400,
                        "/consent/publication"),
                arguments("{\"description\": \"a\", \"contact\": {\"phone\": \"call me\"}}", 422, "/contact/phone"),
                arguments("{\"description\": \"a\", \"contact\": {\"email\": \"nobody\"}}", 422, "/contact/email"),
                arguments(
                        "{\"description\": \"a\", \"contact\": {\"name\": \"" + "n".repeat(101) + "\"}}",
                        422,
                        "/contact/name"),
                arguments(
                        "{\"description\": \"a\", \"references\": {\"streamerId\": \"x\"}}",
                        422,
                        "/references/streamerId"),
                arguments(
                        "{\"description\": \"a\", \"references\": {\"streamerId\": \""
                                + UNKNOWN.toUpperCase(Locale.ROOT) + "\"}}",
                        422,
                        "/references/streamerId"),
                arguments(
                        "{\"description\": \"a\", \"references\": {\"sessionSecond\": 3}}",
                        422,
                        "/references/sessionSecond"),
                arguments("{\"description\": \"a\", \"receivedAt\": \"2026-11-20T00:00:00Z\"}", 422, "/receivedAt"),
                arguments("{\"description\": \"a\", \"receivedAt\": \"yesterday\"}", 422, "/receivedAt"),
                arguments(
                        "{\"description\": \"a\", \"externalRefs\": [{\"system\": \"s\", \"id\": \"1\"}]}",
                        422,
                        "/externalRefs"),
                arguments("{\"description\": \"a\", \"externalRefs\": [null]}", 422, "/externalRefs/0"));
    }

    @ParameterizedTest
    @MethodSource("filings")
    void aBadFilingNamesTheField(String body, int status, String pointer) {
        refusedWithoutATrace(status, pointer, () -> api().post(PATH, body));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24T00:00:00Z", "2023-11-20T00:00:00Z"})
    void aPlatformSendsNeitherTheFutureNorTheFarPast(String receivedAt) {
        refusedWithoutATrace(
                422,
                "/receivedAt",
                () -> api().as(Api.PLATFORM).post(PATH, Map.of("description", "a", "receivedAt", receivedAt)));
    }

    @ParameterizedTest
    @CsvSource({
        "streamerId",
        "sessionId",
        "productId",
        "batchId",
    })
    void anUnknownReferenceIsNamed(String field) {
        refusedWithoutATrace(
                422,
                "/references/" + field,
                () -> api().post(PATH, Map.of("description", "a", "references", Map.of(field, UNKNOWN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"description\": \"a\"} x",
                "{\"description\": \"a\", \"description\": \"b\"}"
            })
    void whatIsNoFilingIsMalformed(String body) {
        refusedWithoutATrace(400, null, () -> api().post(PATH, body));
    }

    @Test
    void anAnonymousKeyMustBeRandom() {
        refusedWithoutATrace(
                400, null, () -> api().with("Idempotency-Key", "1").post(PATH, Map.of("description", "a")));
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("/refusal", "{}", 422, "/ground"),
                arguments("/refusal", "{\"ground\": \"because\", \"reason\": \"a\"}", 422, "/ground"),
                arguments("/refusal", "{\"ground\": \"other-law\"}", 422, "/reason"),
                arguments("/answers", "{}", 422, "/text"),
                arguments("/answers", "{\"text\": \"" + "a".repeat(5001) + "\"}", 422, "/text"),
                arguments("/answers", "{\"text\": \"a\", \"proposal\": \"no\"}", 400, "/proposal"),
                arguments("/decision", "{}", 422, "/category"),
                arguments("/decision", "{\"category\": \"bad\"}", 422, "/category"),
                arguments("/decision", "{\"category\": \"origin\", \"upheld\": 1}", 400, "/upheld"),
                arguments(
                        "/decision",
                        "{\"category\": \"origin\", \"upheld\": true, \"result\": \"none\", \"reason\": \"a\", \"amountFen\": 1}",
                        422,
                        "/amountFen"),
                arguments(
                        "/decision",
                        "{\"category\": \"origin\", \"upheld\": false, \"result\": \"refund\", \"reason\": \"a\", \"amountFen\": 1}",
                        422,
                        "/result"),
                arguments("/termination", "{\"ground\": \"agreement\", \"reason\": \" \"}", 422, "/reason"),
                arguments("/termination", "{\"ground\": \"sixty-days-passed\", \"reason\": \"a\"}", 409, "/ground"),
                arguments("/extension", "{}", 422, "/reason"),
                arguments("/test-periods", "{}", 422, "/text"),
                arguments("/test-periods", "{\"text\": \"" + "a".repeat(2001) + "\"}", 422, "/text"),
                arguments("/outcome/correction-requests/refusal", "{\"reason\": \" \"}", 422, "/reason"),
                arguments("/links", "{}", 422, "/noun"),
                arguments("/links", "{\"noun\": \"producer\"}", 422, "/noun"),
                arguments("/links", "{\"noun\": \"streamer\"}", 422, "/id"),
                arguments("/links", "{\"noun\": \"streamer\", \"id\": \"x\"}", 422, "/id"),
                arguments("/links", link("\"streamer\""), 422, "/id"),
                arguments("/links", link("\"streamer\", \"wording\": \"batch\""), 422, "/wording"),
                arguments("/links", link("\"streamer\", \"sessionSecond\": 3"), 422, "/sessionSecond"),
                arguments("/links", link("\"session\", \"sessionSecond\": -1"), 422, "/sessionSecond"),
                arguments("/links", link("\"session\", \"sessionSecond\": \"3\""), 400, "/sessionSecond"),
                arguments("/links/removal", "{}", 422, "/noun"),
                arguments("/links/removal", "{\"noun\": [\"streamer\"]}", 400, "/noun"),
                arguments("/outcome", "{\"text\": \"\"}", 422, "/text"),
                arguments("/outcome", "{\"text\": \"请致电 13800138000\"}", 422, "/text"),
                arguments("/outcome/correction", "{}", 422, "/reason"),
                arguments("/outcome/withdrawal", "{\"reason\": 7}", 400, "/reason"));
    }

    private static String link(String noun) {
        return "{\"noun\": %s, \"id\": \"%s\"}".formatted(noun, UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aBadCommandNamesTheField(String step, String body, int status, String pointer) {
        var filed = Filed.anonymously(api());
        filed.step("/acceptance", null);
        long version = filed.seen().version();

        refusedWithoutATrace(
                status, pointer, () -> api().as(Api.MODERATOR).seen(version).post(filed.path() + step, body));
        assertThat(filed.seen().version()).isEqualTo(version);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments("/acceptance", null),
                arguments("/refusal", "{\"ground\": \"other-law\", \"reason\": \"a\"}"),
                arguments("/answers", "{\"text\": \"a\"}"),
                arguments(
                        "/decision",
                        "{\"category\": \"origin\", \"upheld\": true, \"result\": \"none\", \"reason\": \"a\"}"),
                arguments("/termination", "{\"ground\": \"agreement\", \"reason\": \"a\"}"),
                arguments("/closure", null),
                arguments("/links/removal", "{\"noun\": \"streamer\"}"),
                arguments("/split", null),
                arguments("/extension", "{\"reason\": \"a\"}"),
                arguments("/test-periods", "{\"text\": \"a\"}"),
                arguments("/test-periods/end", null),
                arguments("/outcome/correction-requests/refusal", "{\"reason\": \"a\"}"),
                arguments("/outcome", "{\"text\": \"a\"}"),
                arguments("/outcome/correction", "{\"reason\": \"other\"}"),
                arguments("/outcome/withdrawal", "{\"reason\": \"other\"}"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aCommandNeedsARoleAVersionAndAComplaint(String step, String body) {
        var filed = Filed.anonymously(api());
        String path = filed.path() + step;
        String nowhere = PATH + "/" + UNKNOWN + step;

        refusedWithoutATrace(401, null, () -> api().seen(1).post(path, body));
        refusedWithoutATrace(401, null, () -> api().as("nonsense").seen(1).post(path, body));
        refusedWithoutATrace(403, null, () -> api().as(Api.CONSUMER).seen(1).post(path, body));
        refusedWithoutATrace(403, null, () -> api().as(Api.REGULATOR).seen(1).post(path, body));
        refusedWithoutATrace(428, null, () -> api().as(Api.MODERATOR).post(path, body));
        refusedWithoutATrace(
                400, null, () -> api().as(Api.MODERATOR).with("If-Match", "x").post(path, body));
        refusedWithoutATrace(412, null, () -> api().as(Api.MODERATOR).seen(9).post(path, body));
        refusedWithoutATrace(404, null, () -> api().as(Api.MODERATOR).seen(1).post(nowhere, body));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatTheTableDoesNotHaveIsRefused(String step, String body) {
        var filed = Filed.anonymously(api()).published();
        filed.step("/outcome/withdrawal", "{\"reason\": \"other\"}");
        long version = filed.seen().version();

        refusedWithoutATrace(
                409, null, () -> api().as(Api.MODERATOR).seen(version).post(filed.path() + step, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=lost",
                "?limit=0",
                "?limit=x",
                "?cursor=x",
                "?overdue=perhaps",
                "?filedFrom=yesterday",
                "?filedFrom=2026",
                "?streamerId=abc",
                "?category=nothing",
                "?externalId=1"
            })
    void aBadListIsRefused(String query) {
        Answer answer = api().as(Api.MODERATOR).get(PATH + query);

        assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/complaints?streamerId=abc, streamerId",
        "/api/v1/complaints?filedFrom=2026, filedFrom",
        "/api/v1/complaints?filedTo=1767225600, filedTo",
        "/api/v1/outcomes?streamerId=abc, streamerId",
        "/api/v1/outcomes?from=2026, from",
        "/api/v1/outcomes?to=%2B999999999-12-31T23:59:59-18:00, to"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        Answer answer = api().as(Api.MODERATOR).get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void listsNeedARole() {
        assertThat(api().get(PATH).status()).isEqualTo(401);
        assertThat(api().as("s1~streamer").get(PATH).status()).isEqualTo(403);
        assertThat(api().get("/api/v1/outcomes?upheld=x").status()).isEqualTo(400);
        assertThat(api().get("/api/v1/outcomes/" + UNKNOWN).status()).isEqualTo(404);
        assertThat(api().get("/api/v1/outcomes/x").status()).isEqualTo(404);
        assertThat(api().as(Api.MODERATOR).get(PATH + "/x").status()).isEqualTo(404);
    }

    static Stream<Arguments> calendars() {
        return Stream.of(
                arguments("{}", 422, "/year"),
                arguments(
                        "{\"year\": 1, \"daysOff\": [], \"workingWeekends\": [], \"source\": \"国办发明电〔2027〕7号\"}",
                        422,
                        "/year"),
                arguments(
                        "{\"year\": 2028, \"daysOff\": [\"2029-01-01\"], \"workingWeekends\": [], \"source\": \"国办发明电〔2027〕7号\"}",
                        422,
                        "/daysOff/0"),
                arguments(
                        "{\"year\": 2028, \"daysOff\": [\"soon\"], \"workingWeekends\": [], \"source\": \"国办发明电〔2027〕7号\"}",
                        422,
                        "/daysOff/0"),
                arguments(
                        "{\"year\": 2028, \"daysOff\": [], \"workingWeekends\": [\"2028-01-03\"], \"source\": \"国办发明电〔2027〕7号\"}",
                        422,
                        "/workingWeekends/0"),
                arguments(calendar(2000, "", "国务院办公厅关于2000年部分节假日安排的通知"), 422, "/year"),
                arguments(calendar(2022, "", "国务院办公厅关于2022年部分节假日安排的通知"), 422, "/year"),
                arguments(calendar(2032, "", "国务院办公厅关于2032年部分节假日安排的通知"), 422, "/year"),
                arguments(calendar(2031, "", "国务院办公厅关于2027年部分节假日安排的通知"), 422, "/source"),
                arguments(calendar(2031, "", "国办发明电〔2027〕7号"), 422, "/source"),
                arguments(calendar(2028, "\"2028-01-01\", \"2028-01-01\"", "国办发明电〔2027〕7号"), 422, "/daysOff/1"),
                arguments("{\"year\": 2028, \"daysOff\": [], \"workingWeekends\": []}", 422, "/source"));
    }

    private static String calendar(int year, String daysOff, String source) {
        return "{\"year\": %d, \"daysOff\": [%s], \"workingWeekends\": [], \"source\": \"%s\"}"
                .formatted(year, daysOff, source);
    }

    @Test
    void whatTheTableDoesNotHaveIsSaidInWords() {
        var filed = Filed.anonymously(api());
        Api moderator = api().as(Api.MODERATOR).seen(1);

        Answer chinese = moderator.post(filed.path() + "/closure", (String) null);
        Answer english = moderator.with("Accept-Language", "en").post(filed.path() + "/closure", (String) null);

        assertThat(chinese.at("/detail")).isEqualTo("状态为“已提交”时不能办结。");
        assertThat(english.at("/detail")).isEqualTo("What is filed does not allow: close.");
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aBadCalendarNamesTheField(String body, int status, String pointer) {
        refusedWithoutATrace(status, pointer, () -> api().as(Api.ADMIN).post("/api/v1/calendars", body));
        refusedWithoutATrace(403, null, () -> api().as(Api.MODERATOR).post("/api/v1/calendars", body));
    }

    private interface Call {
        Answer send();
    }

    private static void refusedWithoutATrace(int status, @Nullable String pointer, Call call) {
        String before = traces();

        Answer answer = call.send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (pointer != null) {
            assertThat(answer.json()
                            .at("/errors")
                            .valueStream()
                            .map(error -> error.at("/pointer").asString("")))
                    .as(answer.text())
                    .contains(pointer);
        }
        assertThat(traces()).isEqualTo(before);
    }

    /// Everything decided is a version of a document, and everything published was in a document first.
    private static String traces() {
        var versions = new StringBuilder();
        for (String collection : new String[] {"complaints", "calendars"}) {
            long count = 0;
            long events = 0;
            for (Document document :
                    database().getCollection(collection).find().projection(new Document("events", 1))) {
                count++;
                // A tombstone has none.
                events += document.get("events", 0L);
            }
            versions.append(collection).append(count).append('/').append(events).append(' ');
        }
        return versions.toString();
    }
}
