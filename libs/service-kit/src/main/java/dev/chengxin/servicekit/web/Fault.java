package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a request, and what to do about it. It never holds the value that was sent.
///
/// @param pointer JSON Pointer of the value in the request's body; absent where a parameter or header is meant
/// @param parameter name of the query parameter, path variable or header; absent where the body is meant
/// @param code kebab-case, stable, for programs
/// @param message what is wrong
/// @param remedy what to send instead
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, Text message, Text remedy) {}
