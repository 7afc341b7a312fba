package dev.chengxin.contracts;

import tools.jackson.core.JacksonException;

/// Something is not what an event may be: its data is no JSON, or it has no canonical form. It is a Jackson
/// exception so that whoever parses events has one exception to catch. The message says what is wrong and where,
/// and never repeats content, because nobody knows what a malformed record holds.
public final class MalformedEventException extends JacksonException {
    MalformedEventException(String message) {
        super(message);
    }
}
