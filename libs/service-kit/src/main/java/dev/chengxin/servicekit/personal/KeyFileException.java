package dev.chengxin.servicekit.personal;

import java.io.IOException;
import java.nio.file.Path;

/// A key file cannot be used. The message is a sentence for whoever starts the service; it names the file and the
/// way out.
public final class KeyFileException extends RuntimeException {
    private KeyFileException(String message, Throwable cause) {
        super(message, cause);
    }

    private KeyFileException(String message) {
        super(message);
    }

    static KeyFileException missing(Path file) {
        return new KeyFileException("The key file " + file
                + " is missing. Restore it from its backup, or set chengxin.keys.create=true to make a new one"
                + " on a platform that holds no data yet.");
    }

    static KeyFileException notAKey(Path file) {
        return new KeyFileException(
                "The key file " + file + " does not hold a key in Base64 form. Restore it from its backup.");
    }

    static KeyFileException open(Path file) {
        return new KeyFileException("The key file " + file
                + " may be read by others. Set its mode to 0600, and think about who has read it.");
    }

    static KeyFileException unreadable(Path file, IOException cause) {
        return new KeyFileException("The key file " + file + " cannot be read or written.", cause);
    }
}
