package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.event.Ids;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/// An object that examples of the API description are about. A fresh demo has created it under the
/// `Idempotency-Key` `demo-example-<name>`, which makes its id known beforehand.
///
/// @param collection where objects of its kind are, for instance `/api/v1/operators`
/// @param owner the subject of the demo account that created it
/// @param name the end of its key
/// @param version that it has before the example is sent
public record ExampleObject(String collection, String owner, String name, long version) {
    private static final String KEYS = "demo-example-";
    private static final String API = "/api/v1";
    private static final String ID = "/{id}";

    public String id() {
        return Ids.ofKey(owner, "POST " + collection.substring(API.length()), KEYS + name);
    }

    /// The example of a command to it.
    ///
    /// @param step what stands behind the object's own address; nothing for the object itself
    public Example to(String step) {
        return in(collection + ID + step);
    }

    /// The example of the operations of a path that has its id in it.
    public Example in(String path) {
        return new Example(path, Map.of("id", id(), HttpHeaders.IF_MATCH, ETags.of(version)));
    }
}
