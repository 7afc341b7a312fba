package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.worklist.LeaseToken;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/// Describes what every operation does alike: paging, conditional and repeatable requests, problems as answers.
final class StandardAnswers implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (takes(method, PageRequest.class)) {
            describePaging(operation);
        }
        if (takes(method, IfMatch.class)) {
            describeIfMatch(operation);
        }
        if (takes(method, IdempotencyKey.class)) {
            operation.addParametersItem(
                    parameter("header", IdempotencyKeyResolver.HEADER, "string", "The same key gets the same answer."));
        }
        if (takes(method, LeaseToken.class)) {
            operation.addParametersItem(parameter(
                    "header", LeaseToken.HEADER, "integer", "The token of the caller's lease, if it has one."));
            ProblemAnswers.add(operation, 409);
        }
        if (operation.getRequestBody() != null) {
            ProblemAnswers.add(operation, 413);
            ProblemAnswers.add(operation, 415);
            ProblemAnswers.add(operation, 422);
        }
        if (hasPathVariable(method)) {
            ProblemAnswers.add(operation, 404);
        }
        ProblemAnswers.add(operation, 400);
        ProblemAnswers.add(operation, 429);
        ProblemAnswers.add(operation, 503);
        return operation;
    }

    private static void describePaging(Operation operation) {
        operation.addParametersItem(parameter("query", "limit", "integer", "Items per page, 1 to 200, 50 by default."));
        operation.addParametersItem(parameter("query", "cursor", "string", "The previous page's next."));
    }

    private static void describeIfMatch(Operation operation) {
        operation.addParametersItem(
                parameter("header", HttpHeaders.IF_MATCH, "string", "The ETag of the object as it was read.")
                        .required(true));
        ProblemAnswers.add(operation, 412);
        ProblemAnswers.add(operation, 428);
    }

    private static Parameter parameter(String in, String name, String type, String description) {
        var schema = new Schema<>();
        schema.addType(type);
        schema.setType(type);
        return new Parameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(schema)
                .required(false);
    }

    private static boolean hasPathVariable(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
