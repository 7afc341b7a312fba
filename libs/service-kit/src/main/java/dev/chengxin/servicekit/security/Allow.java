package dev.chengxin.servicekit.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Callers with any one of these roles may call the method. Others get 401 without a token and 403 with one. Which
/// objects they may reach is decided inside.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /// At least one role.
    Role[] value();
}
