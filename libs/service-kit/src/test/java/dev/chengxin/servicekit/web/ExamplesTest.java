package dev.chengxin.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chengxin.servicekit.event.Ids;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final ExampleObject CAT = new ExampleObject("/api/v1/cats", "keeper", "felix", 3);

    private final MediaType json = new MediaType();
    private final Operation read = new Operation().addParametersItem(parameter("id"));
    private final Operation feed = new Operation()
            .responses(new ApiResponses())
            .addParametersItem(parameter("id"))
            .addParametersItem(parameter("If-Match"))
            .addParametersItem(parameter("other"))
            .requestBody(new RequestBody().content(new Content().addMediaType("application/json", json)));
    private final Operation create = new Operation()
            .responses(new ApiResponses().addApiResponse("201", new ApiResponse().description("Created")));
    private final OpenAPI description = new OpenAPI()
            .paths(new Paths()
                    .addPathItem("/api/v1/cats", new PathItem().post(create))
                    .addPathItem("/api/v1/cats/{id}", new PathItem().get(read))
                    .addPathItem(
                            "/api/v1/cats/{id}/food", new PathItem().get(read).post(feed)));

    @Test
    void parametersNameWhatTheDemoHasCreated() {
        new ExampleParameters(List.of(CAT.to("/food"), new Example("/api/v1/cats/{id}", Map.of("id", "x"))), Map.of())
                .customise(description);

        assertThat(CAT.id()).isEqualTo(Ids.ofKey("keeper", "POST /cats", "demo-example-felix"));
        assertThat(feed.getParameters().stream().map(Parameter::getExample)).containsExactly(CAT.id(), "\"3\"", null);
    }

    @Test
    void whatIsReadMayBeAnother() {
        var other = new ExampleObject("/api/v1/cats", "keeper", "tom", 1);
        new ExampleParameters(List.of(CAT.to("/food"), other.to("/food").forReading()), Map.of())
                .customise(description);

        assertThat(read.getParameters().getFirst().getExample()).isEqualTo(other.id());
        assertThat(feed.getParameters().getFirst().getExample()).isEqualTo(CAT.id());
    }

    @Test
    void bodiesReferByName() {
        json.example("""
                {"cat": "@felix", "cats": ["@felix"], "mail": "felix@example.org"}""");
        new ExampleParameters(List.of(), Map.of("felix", CAT.id())).customise(description);

        assertThat(body().path("cat").asText()).isEqualTo(CAT.id());
        assertThat(body().at("/cats/0").asText()).isEqualTo(CAT.id());
        assertThat(body().path("mail").asText()).isEqualTo("felix@example.org");

        json.example("""
                {"cat": "@nobody"}""");
        assertThatThrownBy(() -> new ExampleParameters(List.of(), Map.of()).customise(description))
                .hasMessage("nobody");
    }

    @Test
    void timesAreThoseOfTheReader() {
        String example = """
                {"at": "now", "from": "now-P2D", "until": "today+P1Y", "text": "now and then"}""";
        json.example(example);
        new ExampleTimes(() -> Instant.parse("2026-11-25T20:00:00.123Z")).customise(description);

        assertThat(body().path("at").asText()).isEqualTo("2026-11-25T20:00:00Z");
        assertThat(body().path("from").asText()).isEqualTo("2026-11-23T20:00:00Z");
        assertThat(body().path("until").asText()).isEqualTo("2027-11-25");
        assertThat(body().path("text").asText()).isEqualTo("now and then");
    }

    @Test
    void aCreateSaysWhereTheObjectIs() {
        new CreatedAddresses().customise(description);
        assertThat(created().getHeaders()).containsOnlyKeys("Location");
    }

    @Test
    void whatHasNoAddressHasNoLocation() {
        description.getPaths().remove("/api/v1/cats/{id}");
        new CreatedAddresses().customise(description);
        assertThat(created().getHeaders()).isNull();
    }

    private ApiResponse created() {
        return Objects.requireNonNull(create.getResponses().get("201"));
    }

    private JsonNode body() {
        return (JsonNode) json.getExample();
    }

    private static Parameter parameter(String name) {
        return new Parameter().name(name);
    }
}
