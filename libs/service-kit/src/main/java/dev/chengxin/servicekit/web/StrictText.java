package dev.chengxin.servicekit.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// Reads text and refuses characters that stores and encoders do not take.
final class StrictText extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && !Characters.acceptable(text)) {
            throw new BadCharactersException(parser);
        }
        return text;
    }
}
