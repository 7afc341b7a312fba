package dev.chengxin.servicekit.security;

import dev.chengxin.servicekit.web.ProblemAnswers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// Says in the API description who may call what: `x-roles`, with `anyone` for what is open, and the bearer scheme.
final class RolesInDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private static final String SCHEME = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        AccessRule.of(method).ifPresent(rule -> describe(operation, rule));
        return operation;
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(SCHEME)
                                .bearerFormat("JWT"));
    }

    private static void describe(Operation operation, AccessRule rule) {
        operation.addExtension("x-roles", rule.names());
        var withToken = new SecurityRequirement().addList(SCHEME);
        ProblemAnswers.add(operation, 401);
        switch (rule) {
            case AccessRule.Anyone _ -> operation.security(List.of(new SecurityRequirement(), withToken));
            case AccessRule.Roles _ -> {
                operation.security(List.of(withToken));
                ProblemAnswers.add(operation, 403);
            }
        }
    }
}
