package dev.chengxin.servicekit.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stops the start of a service that has a controller method without exactly one access rule, and names all of
/// them.
final class AccessCheck implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;

    AccessCheck(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> violations = mapping.getHandlerMethods().values().stream()
                .filter(method -> !AccessInterceptor.isExempt(method))
                .filter(method -> AccessRule.of(method).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!violations.isEmpty()) {
            throw new MissingAccessRuleException(violations);
        }
    }
}
