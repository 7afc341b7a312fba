package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// What is wrong with values that could be read: violated constraints of bodies and of parameters.
final class ValidationFaults {
    private static final Text DETAIL = new Text("有字段不符合要求。", "Some values are not acceptable.");

    private ValidationFaults() {}

    /// Of a body: 422.
    static Problem ofBody(Errors errors) {
        Problem problem = invalidBody();
        for (var error : errors.getAllErrors()) {
            problem = problem.with(ofBody(error));
        }
        return problem;
    }

    /// Of query parameters that are bound to an object: 400.
    static Problem ofParameters(Errors errors) {
        String first = errors.getAllErrors().getFirst() instanceof FieldError field ? field.getField() : "";
        Problem problem = Problems.badParameter(first);
        for (var error : errors.getAllErrors()) {
            String name = error instanceof FieldError field ? field.getField() : "";
            problem = problem.with(fault(null, name, error, violation(error)));
        }
        return problem;
    }

    /// Of a method's parameters: 422 when its body is concerned, else 400.
    static Problem of(HandlerMethodValidationException e) {
        var results = e.getParameterValidationResults();
        boolean body = results.stream().allMatch(ValidationFaults::isBody);
        Problem problem = body ? invalidBody() : Problems.badParameter(name(results.getFirst()));
        for (var result : results) {
            for (var error : result.getResolvableErrors()) {
                problem = problem.with(of(result, error));
            }
        }
        return problem;
    }

    private static Fault of(ParameterValidationResult result, MessageSourceResolvable error) {
        if (result instanceof ParameterErrors && error instanceof ObjectError object && isBody(result)) {
            return ofBody(object);
        }
        var violation = result.unwrap(error, ConstraintViolation.class);
        return isBody(result) ? fault("", null, error, violation) : fault(null, name(result), error, violation);
    }

    private static Fault ofBody(ObjectError error) {
        String path = error instanceof FieldError field ? field.getField() : "";
        return fault(JsonPointers.of(path), null, error, violation(error));
    }

    private static Fault fault(
            @Nullable String pointer,
            @Nullable String parameter,
            MessageSourceResolvable error,
            @Nullable ConstraintViolation<?> violation) {
        Map<String, ?> attributes = violation == null
                ? Map.of()
                : violation.getConstraintDescriptor().getAttributes();
        String constraint = violation == null
                ? "Value"
                : violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        return new Fault(
                pointer,
                parameter == null ? null : Printable.of(parameter),
                ConstraintTexts.code(constraint),
                ConstraintTexts.message(constraint, attributes, violation == null ? null : error.getDefaultMessage()),
                ConstraintTexts.remedy(constraint, attributes));
    }

    private static @Nullable ConstraintViolation<?> violation(ObjectError error) {
        return error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
    }

    private static boolean isBody(ParameterValidationResult result) {
        return result.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static String name(ParameterValidationResult result) {
        return ParameterNames.of(result.getMethodParameter());
    }

    private static Problem invalidBody() {
        return Problem.of(422, "invalid-value", DETAIL);
    }
}
