package dev.chengxin.cli.up;

import java.util.List;

/// A sentence for the person who starts the platform.
///
/// @param key of the sentence in the message file
record Note(String key, List<Object> arguments) {

    static Note of(String key, Object... arguments) {
        return new Note(key, List.of(arguments));
    }
}
