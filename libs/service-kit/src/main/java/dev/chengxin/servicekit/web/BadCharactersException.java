package dev.chengxin.servicekit.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A JSON text holds characters that are not taken from outside.
final class BadCharactersException extends MismatchedInputException {
    BadCharactersException(JsonParser parser) {
        super(parser, "characters that are not allowed");
    }
}
