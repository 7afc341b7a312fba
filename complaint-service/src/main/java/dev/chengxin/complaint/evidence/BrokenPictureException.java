package dev.chengxin.complaint.evidence;

import java.io.IOException;

/// A file begins like a picture, but is none that can be copied.
public final class BrokenPictureException extends IOException {
    BrokenPictureException(String message) {
        super(message);
    }
}
