package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.product.World.Offered;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/// Whatever is wrong is answered by a problem that names it, and nothing is stored.
class BadInputTest extends RunningService {
    private static final String UNKNOWN = "0190b3e4-0000-7000-8000-00000000dead";
    private static final List<String> COLLECTIONS =
            List.of("producers", "batches", "certificates", "products", "order-counts", "sales-reports");

    private static @Nullable Offered shared;

    /// One set of goods for all: nothing here changes them.
    private Offered goods() {
        Offered present = shared;
        if (present == null) {
            present = new World(api()).offered(World.account());
            shared = present;
        }
        return present;
    }

    static Stream<Arguments> creates() {
        return Stream.of(
                arguments("/producers", "{}", 422, "/kind"),
                arguments("/producers", "{\"kind\": \"baker\"}", 422, "/kind"),
                arguments("/producers", "{\"kind\": 3}", 400, "/kind"),
                arguments("/producers", producer("\"name\": \" \""), 422, "/name"),
                arguments("/producers", producer("\"name\": \"" + "n".repeat(101) + "\""), 422, "/name"),
                arguments("/producers", producer("\"name\": \"a\\u0000\""), 400, "/name"),
                arguments("/producers", producer("\"region\": \"999999\""), 422, "/region"),
                arguments("/producers", producer("\"region\": \"6529\""), 422, "/region"),
                arguments("/producers", producer("\"region\": \"阿克苏\""), 422, "/region"),
                arguments("/producers", producer("\"phone\": \"call me\""), 422, "/phone"),
                arguments("/producers", producer("\"creditCode\": \"93513431MA6ABCD10J\""), 422, "/creditCode"),
                arguments("/producers", producer("\"codeReason\": \"because it is so\""), 422, "/codeReason"),
                arguments("/producers", producer("\"owner\": \"me\""), 400, "/owner"),
                arguments("/producers", producer("\"externalRefs\": [null]"), 422, "/externalRefs/0"),
                arguments(
                        "/producers",
                        producer("\"externalRefs\": [{\"system\": \"A\", \"id\": \"1\"}]"),
                        422,
                        "/externalRefs/0/system"),
                arguments(
                        "/producers",
                        "{\"kind\": \"company\", \"name\": \"a\", \"region\": \"652901\"}",
                        422,
                        "/creditCode"),
                arguments(
                        "/producers",
                        "{\"kind\": \"company\", \"name\": \"a\", \"region\": \"652901\", \"creditCode\": \"1\"}",
                        422,
                        "/creditCode"),
                arguments("/batches", "{}", 422, "/producerId"),
                arguments("/batches", batch("\"producerId\": \"" + UNKNOWN + "\""), 422, "/producerId"),
                arguments("/batches", batch("\"producerId\": \"x\""), 422, "/producerId"),
                arguments("/batches", batch("\"category\": \"gold\""), 422, "/category"),
                arguments("/batches", batch("\"quantityGrams\": 0"), 422, "/quantityGrams"),
                arguments("/batches", batch("\"quantityGrams\": 1.5"), 400, "/quantityGrams"),
                arguments("/batches", batch("\"quantityGrams\": \"5\""), 400, "/quantityGrams"),
                arguments("/batches", batch("\"originRegion\": \"000000\""), 422, "/originRegion"),
                arguments("/batches", batch("\"harvestedOn\": \"2099-01-01\""), 422, "/harvestedOn"),
                arguments("/batches", batch("\"harvestedOn\": \"autumn\""), 422, "/harvestedOn"),
                arguments("/batches", batch("\"harvestedOn\": 20260101"), 400, "/harvestedOn"),
                arguments("/batches", batch("\"conformityCertificate\": {}"), 422, "/conformityCertificate/basis"),
                arguments(
                        "/batches",
                        batch("\"conformityCertificate\": {\"basis\": \"hope\"}"),
                        422,
                        "/conformityCertificate/basis"),
                arguments(
                        "/batches",
                        batch("\"conformityCertificate\": {\"basis\": \"controlled\", \"promisor\": \"a\","
                                + " \"contact\": \"b\", \"issuedAt\": \"2099-01-01T00:00:00Z\"}"),
                        422,
                        "/conformityCertificate/issuedAt"),
                arguments("/certificates", "{}", 422, "/producerId"),
                arguments("/certificates", application("\"scheme\": \"famous\""), 422, "/scheme"),
                arguments(
                        "/certificates", application("\"scheme\": \"geographical-indication\""), 422, "/originRegion"),
                arguments("/certificates", application("\"originRegion\": \"1\""), 422, "/originRegion"),
                arguments("/certificates", application("\"category\": null"), 422, "/category"),
                arguments("/certificates", application("\"note\": \"" + "n".repeat(2001) + "\""), 422, "/note"),
                arguments("/products", "{}", 422, "/producerId"),
                arguments("/products", product("\"batchIds\": []"), 422, "/batchIds"),
                arguments("/products", product("\"batchIds\": [\"x\"]"), 422, "/batchIds/0"),
                arguments("/products", product("\"batchIds\": [\"" + UNKNOWN + "\"]"), 422, "/batchIds/0"),
                arguments("/products", product("\"batchIds\": \"" + UNKNOWN + "\""), 400, "/batchIds"),
                arguments("/products", product("\"certificateIds\": [\"" + UNKNOWN + "\"]"), 422, "/certificateIds/0"),
                arguments("/products", product("\"priceFen\": 0"), 422, "/priceFen"),
                arguments("/products", product("\"priceFen\": -1"), 422, "/priceFen"),
                arguments("/products", product("\"priceFen\": 99999999999"), 422, "/priceFen"),
                arguments("/products", product("\"unit\": \"truck\""), 422, "/unit"),
                arguments("/products", product("\"listed\": \"yes\""), 400, "/listed"),
                arguments("/products", product("\"operatorId\": \"" + UNKNOWN + "\""), 422, "/operatorId"),
                arguments("/orders/counts", "{}", 422, "/streamerId"),
                arguments("/orders/counts", count("\"streamerId\": \"" + UNKNOWN + "\""), 422, "/streamerId"),
                arguments("/orders/counts", count("\"day\": \"2099-01-01\""), 422, "/day"),
                arguments("/orders/counts", count("\"day\": \"2026-02-30\""), 422, "/day"),
                arguments("/orders/counts", count("\"orders\": -1"), 422, "/orders"),
                arguments("/orders/counts", count("\"returns\": null"), 422, "/returns"),
                arguments("/orders/counts", count("\"amountFen\": 1e3"), 400, "/amountFen"),
                arguments("/sales/reports", "{}", 422, "/producerId"),
                arguments("/sales/reports", sales("\"month\": \"2026-13\""), 422, "/month"),
                arguments("/sales/reports", sales("\"month\": \"2099-01\""), 422, "/month"),
                arguments("/sales/reports", sales("\"channel\": \"barter\""), 422, "/channel"),
                arguments("/sales/reports", sales("\"amountFen\": -5"), 422, "/amountFen"),
                arguments("/sales/reports", sales("\"quantityGrams\": -5"), 422, "/quantityGrams"),
                arguments("/sales/reports", sales("\"streamerId\": \"STREAMER\""), 422, "/streamerId"),
                arguments(
                        "/sales/reports",
                        sales("\"channel\": \"own-stream\", \"streamerId\": \"" + UNKNOWN + "\""),
                        422,
                        "/streamerId"));
    }

    private static String producer(String change) {
        return body("{\"kind\": \"farmer\", \"name\": \"a\", \"region\": \"652901\"}", change);
    }

    private static String batch(String change) {
        return body(
                "{\"producerId\": \"PRODUCER\", \"category\": \"fruit\", \"name\": \"a\", \"quantityGrams\": 1,"
                        + " \"originRegion\": \"652901\"}",
                change);
    }

    private static String application(String change) {
        return body("{\"producerId\": \"PRODUCER\", \"scheme\": \"organic\", \"category\": \"fruit\"}", change);
    }

    private static String product(String change) {
        return body(
                "{\"producerId\": \"PRODUCER\", \"batchIds\": [\"BATCH\"], \"operatorId\": \"OPERATOR\","
                        + " \"name\": \"a\", \"priceFen\": 1, \"unit\": \"box\"}",
                change);
    }

    private static String count(String change) {
        return body(
                "{\"streamerId\": \"STREAMER\", \"day\": \"2026-11-01\", \"orders\": 1, \"returns\": 0,"
                        + " \"amountFen\": 1}",
                change);
    }

    private static String sales(String change) {
        return body(
                "{\"producerId\": \"PRODUCER\", \"month\": \"2026-10\", \"channel\": \"shop\", \"amountFen\": 1}",
                change);
    }

    /// A body that is right, but for the fields that are changed.
    private static String body(String right, String change) {
        String changed = "{" + change + "}";
        var fields = new LinkedHashMap<String, String>();
        var mapper = EventJson.mapper();
        try {
            mapper.readTree(right)
                    .propertyStream()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().toString()));
            mapper.readTree(changed).propertyStream().forEach(field -> fields.remove(field.getKey()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(changed, e);
        }
        String rest = fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", "));
        return "{" + (rest.isEmpty() ? "" : rest + ", ") + change + "}";
    }

    @ParameterizedTest
    @MethodSource("creates")
    void aBadCreateNamesTheField(String path, String template, int status, String pointer) {
        Offered goods = goods();
        String body = template.replace("PRODUCER", goods.producer())
                .replace("BATCH", goods.batch())
                .replace("OPERATOR", goods.operator())
                .replace("STREAMER", goods.streamer());
        String account = path.startsWith("/orders") ? Api.PLATFORM : goods.account();

        refusedWithoutATrace(status, pointer, () -> api().as(account).post("/api/v1" + path, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/producers", "/batches", "/certificates", "/products", "/orders/counts", "/sales/reports"})
    void whatIsNoObjectIsMalformed(String path) {
        for (String body : List.of("", "{", "[]", "\"text\"", "{} x")) {
            refusedWithoutATrace(400, null, () -> api().as(Api.PLATFORM).post("/api/v1" + path, body));
        }
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("/producers/PRODUCER/details", "{}", 422, "/name"),
                arguments("/producers/PRODUCER/details", "{\"phone\": \"x\"}", 422, "/phone"),
                arguments("/producers/PRODUCER/mandates", "{}", 422, "/cooperativeId"),
                arguments(
                        "/producers/PRODUCER/mandates",
                        "{\"cooperativeId\": \"" + UNKNOWN + "\"}",
                        422,
                        "/cooperativeId"),
                arguments("/producers/PRODUCER/mandates/" + UNKNOWN + "/revocation", null, 409, null),
                arguments("/batches/BATCH/conformity-certificate", "{}", 422, "/basis"),
                arguments(
                        "/batches/BATCH/conformity-certificate",
                        "{\"basis\": \"controlled\", \"promisor\": \"a\", \"contact\": \" \"}",
                        422,
                        "/contact"),
                arguments(
                        "/batches/BATCH/conformity-certificate",
                        "{\"basis\": \"controlled\", \"promisor\": \"a\", \"contact\": \"b\","
                                + " \"issuedAt\": \"2099-01-01T00:00:00Z\"}",
                        422,
                        "/issuedAt"),
                arguments("/batches/BATCH/failure", "{\"reason\": \"bad luck\"}", 422, "/reason"),
                arguments("/certificates/CERTIFICATE/examination", "{}", 422, "/passed"),
                arguments("/certificates/CERTIFICATE/examination", "{\"passed\": true}", 409, null),
                arguments("/certificates/CERTIFICATE/issue", "{}", 422, "/number"),
                arguments(
                        "/certificates/CERTIFICATE/issue",
                        "{\"number\": \"AGI1\", \"validFrom\": \"2026-01-01\"}",
                        422,
                        "/number"),
                arguments(
                        "/certificates/CERTIFICATE/issue",
                        "{\"number\": \"AGI99999\", \"validFrom\": \"2026-01-01\"}",
                        409,
                        null),
                arguments("/certificates/CERTIFICATE/suspension", "{\"reason\": \"mood\"}", 422, "/reason"),
                arguments("/certificates/CERTIFICATE/reinstatement", "{}", 409, null),
                arguments("/certificates/CERTIFICATE/revocation", "{}", 422, "/reason"),
                arguments("/products/PRODUCT/prices", "{\"priceFen\": 0}", 422, "/priceFen"),
                arguments("/products/PRODUCT/prices", "{}", 422, "/priceFen"),
                arguments("/products/PRODUCT/listing", "{\"now\": true}", 400, ""),
                arguments("/products/PRODUCT/delisting", "{\"now\": true}", 400, ""));
    }

    private String path(String template) {
        Offered goods = goods();
        return "/api/v1"
                + template.replace("PRODUCER", goods.producer())
                        .replace("BATCH", goods.batch())
                        .replace("CERTIFICATE", goods.certificate().id())
                        .replace("PRODUCT", goods.product());
    }

    private String account(String template) {
        boolean moderators = template.startsWith("/certificates/") || template.endsWith("/failure");
        return moderators ? Api.MODERATOR : goods().account();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aBadCommandNamesTheField(String template, @Nullable String body, int status, @Nullable String pointer) {
        String object = path(template).replaceAll("(/api/v1/[a-z]+/[0-9a-f-]{36}).*", "$1");
        long version = api().as(Api.MODERATOR).get(object).version();

        refusedWithoutATrace(
                status, pointer, () -> api().as(account(template)).seen(version).post(path(template), body));
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments("/producers/PRODUCER/details", "{\"name\": \"a\"}"),
                arguments("/producers/PRODUCER/mandates", "{\"cooperativeId\": \"" + UNKNOWN + "\"}"),
                arguments("/producers/PRODUCER/mandates/" + UNKNOWN + "/revocation", null),
                arguments(
                        "/batches/BATCH/conformity-certificate",
                        "{\"basis\": \"controlled\", \"promisor\": \"a\", \"contact\": \"b\"}"),
                arguments("/batches/BATCH/failure", "{\"reason\": \"recall\"}"),
                arguments("/certificates/CERTIFICATE/examination", "{\"passed\": true}"),
                arguments(
                        "/certificates/CERTIFICATE/issue",
                        "{\"number\": \"AGI99998\", \"validFrom\": \"2026-01-01\", \"validUntil\": \"2027-01-01\"}"),
                arguments("/certificates/CERTIFICATE/suspension", "{\"reason\": \"authority\"}"),
                arguments("/certificates/CERTIFICATE/reinstatement", "{}"),
                arguments("/certificates/CERTIFICATE/revocation", "{\"reason\": \"fraud\"}"),
                arguments("/products/PRODUCT/prices", "{\"priceFen\": 5}"),
                arguments("/products/PRODUCT/listing", null),
                arguments("/products/PRODUCT/delisting", null));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aCommandNeedsAVersionAndAnObject(String template, @Nullable String body) {
        String account = account(template);
        String nowhere = path(template).replaceFirst("(/api/v1/[a-z]+/)[0-9a-f-]{36}", "$1" + UNKNOWN);

        refusedWithoutATrace(401, null, () -> api().seen(1).post(path(template), body));
        refusedWithoutATrace(428, null, () -> api().as(account).post(path(template), body));
        refusedWithoutATrace(
                400, null, () -> api().as(account).with("If-Match", "x").post(path(template), body));
        refusedWithoutATrace(412, null, () -> api().as(account).seen(99).post(path(template), body));
        refusedWithoutATrace(404, null, () -> api().as(account).seen(1).post(nowhere, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/producers?kind=baker",
                "/producers?region=65",
                "/producers?limit=0",
                "/producers?cursor=x",
                "/producers?externalId=1",
                "/batches?status=lost",
                "/batches?producerId=x",
                "/batches?limit=201",
                "/certificates?scheme=x",
                "/certificates?status=x",
                "/products?status=x",
                "/products?operatorId=x",
                "/products?batchId=x",
                "/products?externalSystem=x",
                "/orders/counts?dayFrom=yesterday",
                "/orders/counts?dayFrom=-999999999-01-01",
                "/orders/counts?dayTo=%2B999999999-12-31",
                "/orders/counts?streamerId=x",
                "/sales/reports?month=October",
                "/sales/reports?channel=x"
            })
    void aBadListIsRefused(String query) {
        Answer answer = api().as(Api.MODERATOR).get("/api/v1" + query);

        assertThat(answer.status()).as(query + ": " + answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String collection : List.of("producers", "batches", "certificates", "products")) {
            api().as(Api.MODERATOR).get("/api/v1/" + collection + "/x").expect(404);
            Answer missing = api().as(Api.MODERATOR)
                    .get("/api/v1/" + collection + "/" + UNKNOWN)
                    .expect(404);
            assertThat(missing.at("/type")).startsWith("urn:chengxin:problem:no-such-");
        }
        api().get("/api/v1/batches/" + UNKNOWN + "/conformity-certificate").expect(404);
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
                            .map(error -> error.path("pointer").asString("-")))
                    .as(answer.text())
                    .contains(pointer);
        }
        assertThat(traces()).isEqualTo(before);
    }

    /// How much there is of everything, and how often it was written.
    private static String traces() {
        return COLLECTIONS.stream()
                .map(name -> name + "=" + database().getCollection(name).countDocuments() + "/" + writes(name))
                .collect(Collectors.joining(" "));
    }

    private static long writes(String collection) {
        long versions = 0;
        for (Document document : database().getCollection(collection).find()) {
            versions += document.get("version", 0L);
        }
        return versions;
    }

    @Test
    void problemsComeInTheReadersLanguage() {
        Map<String, Object> body = World.batchBody(UNKNOWN, "fruit", "652901");

        Answer english = api().as(Api.PLATFORM).with("Accept-Language", "en").post(World.BATCHES, body);

        assertThat(english.at("/detail")).isEqualTo("What is referred to is not known.");
        assertThat(api().as(Api.PLATFORM).post(World.BATCHES, body).at("/detail"))
                .isEqualTo("引用的对象不存在。");
    }
}
