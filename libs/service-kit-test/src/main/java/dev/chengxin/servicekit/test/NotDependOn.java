package dev.chengxin.servicekit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/// Fails on each dependency from one package to another that is forbidden.
final class NotDependOn extends ArchCondition<JavaClass> {

    private final BiPredicate<String, String> forbidden;

    NotDependOn(String description, BiPredicate<String, String> forbidden) {
        super(description);
        this.forbidden = forbidden;
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> forbidden.test(
                        origin.getPackageName(),
                        dependency.getTargetClass().getBaseComponentType().getPackageName()))
                .map(dependency -> SimpleConditionEvent.violated(origin, dependency.getDescription()))
                .forEach(events::add);
    }
}
