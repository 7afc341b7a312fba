package dev.chengxin.servicekit.aggregate;

import dev.chengxin.contracts.EventJson;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/// How an aggregate's state becomes a document and back.
public interface StateCodec<S> {
    /// The state as a document; the same state gives an equal document every time.
    Document write(S state);

    /// The state that a document holds.
    S read(Document document);

    /// A codec by JSON's rules: instants and dates are text that sorts by time, absent values are left out, unknown
    /// fields are ignored.
    static <S> StateCodec<S> json(Class<S> type) {
        return new StateCodec<>() {
            private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

            @Override
            public Document write(S state) {
                return new Document(EventJson.mapper().convertValue(state, FIELDS));
            }

            @Override
            public S read(Document document) {
                return EventJson.mapper().convertValue(document, type);
            }
        };
    }
}
