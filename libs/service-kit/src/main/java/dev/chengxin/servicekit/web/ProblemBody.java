package dev.chengxin.servicekit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A problem as it is sent, in one language.
///
/// @param instance path of the request
/// @param correlationId by which the operators find the request in logs
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String correlationId,
        List<FaultBody> errors) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemFault")
    record FaultBody(@Nullable String pointer, @Nullable String parameter, String code, String message, String remedy) {

        static FaultBody of(Fault fault, Locale locale) {
            return new FaultBody(
                    fault.pointer(),
                    fault.parameter(),
                    fault.code(),
                    fault.message().in(locale),
                    fault.remedy().in(locale));
        }
    }

    static ProblemBody of(Problem problem, Locale locale, String instance, @Nullable String correlationId) {
        return new ProblemBody(
                Problem.TYPE_PREFIX + problem.type(),
                problem.title().in(locale),
                problem.status(),
                problem.detail().in(locale),
                instance,
                correlationId,
                problem.faults().stream()
                        .map(fault -> FaultBody.of(fault, locale))
                        .toList());
    }
}
