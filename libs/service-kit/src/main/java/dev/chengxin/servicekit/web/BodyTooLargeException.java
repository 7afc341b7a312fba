package dev.chengxin.servicekit.web;

import java.io.IOException;

/// A body went on behind the limit.
final class BodyTooLargeException extends IOException {
    BodyTooLargeException() {
        super("the body is longer than allowed");
    }
}
