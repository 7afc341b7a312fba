package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.http.HttpHeaders;

/// Problems among the answers of an API description.
public final class ProblemAnswers {
    private ProblemAnswers() {}

    /// Adds a problem as an answer, unless the operation describes that status itself.
    public static void add(Operation operation, int status) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        var schema = new Schema<>().$ref(ApiDescription.PROBLEM);
        var answer = new ApiResponse()
                .description(StatusTitles.of(status).en())
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
        if (status == 429) {
            answer.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds to wait").schema(new IntegerSchema()));
        }
        operation.getResponses().putIfAbsent(Integer.toString(status), answer);
    }
}
