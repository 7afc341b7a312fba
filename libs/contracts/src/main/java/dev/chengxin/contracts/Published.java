package dev.chengxin.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a record as the data of one event type.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Published {
    /// The CloudEvents type, `<noun>.<verb>.v<version>`.
    String type();

    /// The topic that carries it.
    String topic();

    /// Who may read it.
    Visibility visibility();
}
