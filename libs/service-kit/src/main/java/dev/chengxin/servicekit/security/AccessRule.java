package dev.chengxin.servicekit.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/// Who may call a controller method, as its annotation says.
sealed interface AccessRule {

    record Anyone() implements AccessRule {}

    record Roles(Set<Role> roles) implements AccessRule {}

    /// The rule of a method; empty when there is none, or no single one.
    static Optional<AccessRule> of(HandlerMethod method) {
        var allow = method.getMethodAnnotation(Allow.class);
        boolean anyone = method.hasMethodAnnotation(AllowAnyone.class);
        if (allow == null) {
            return anyone ? Optional.of(new Anyone()) : Optional.empty();
        }
        return anyone || allow.value().length == 0
                ? Optional.empty()
                : Optional.of(new Roles(EnumSet.copyOf(Arrays.asList(allow.value()))));
    }

    /// What an API description says: wire names of roles, or `anyone`.
    default List<String> names() {
        return switch (this) {
            case Anyone _ -> List.of("anyone");
            case Roles(var roles) -> roles.stream().map(Role::wire).toList();
        };
    }

    default boolean admits(Caller caller) {
        return switch (this) {
            case Anyone _ -> true;
            case Roles(var roles) -> caller.roles().stream().anyMatch(roles::contains);
        };
    }
}
