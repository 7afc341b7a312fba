package dev.chengxin.servicekit.test;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Fails on a field with one of the annotations that ask a container to fill it.
final class NotBeInjected extends ArchCondition<JavaField> {

    private final Set<String> annotations;

    NotBeInjected(Set<String> annotations) {
        super("not be injected");
        this.annotations = Set.copyOf(annotations);
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        annotations.stream()
                .filter(field::isAnnotatedWith)
                .map(annotation ->
                        SimpleConditionEvent.violated(field, field.getFullName() + " is annotated with " + annotation))
                .forEach(events::add);
    }
}
