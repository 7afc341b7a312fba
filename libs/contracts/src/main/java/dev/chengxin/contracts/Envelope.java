package dev.chengxin.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A CloudEvents 1.0 event as it travels. Attributes are kept as the text that was sent: the ledger commits to that
/// text, so nothing may parse and render it anew.
///
/// @param id the event's id, a UUIDv7
/// @param source the service that decided it
/// @param type `<noun>.<verb>.v<version>`
/// @param subject id of the aggregate that it happened to
/// @param time when it happened, RFC 3339 UTC with three fraction digits
/// @param extensions extension attributes by name
/// @param data the JSON text of its data
public record Envelope(
        String id,
        String source,
        String type,
        String subject,
        String time,
        SortedMap<String, String> extensions,
        String data) {

    public static final String SPEC_VERSION = "1.0";
    public static final String CONTENT_TYPE = "application/json";

    /// How many UTF-8 bytes of data an event may have; more is refused when it is decided.
    public static final int MAX_DATA = 32 * 1024;

    public static final String SEQUENCE = "sequence";
    public static final String PARTITION_KEY = "partitionkey";
    public static final String ACTOR = "actor";
    public static final String ACTOR_ROLE = "actorrole";
    public static final String ON_BEHALF_OF = "onbehalfof";
    public static final String JURISDICTION = "jurisdiction";
    public static final String CORRELATION_ID = "correlationid";
    public static final String CAUSATION_ID = "causationid";
    public static final String TRACE_PARENT = "traceparent";

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,20}");
    private static final String LEDGER_PREFIX = "ledger";
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");

    public Envelope {
        extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
    }

    public Envelope(
            String id,
            String source,
            String type,
            String subject,
            String time,
            Map<String, String> extensions,
            String data) {
        this(id, source, type, subject, time, new TreeMap<>(extensions), data);
    }

    /// Position of the event among its aggregate's, from 1; empty when the attribute is missing or no number.
    public Optional<Long> sequence() {
        return extension(SEQUENCE).filter(text -> text.matches("[0-9]{12}")).map(Long::valueOf);
    }

    public Optional<String> extension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /// A sequence as its attribute is written, zero-padded so that texts sort as numbers do.
    public static String sequenceText(long sequence) {
        return "%012d".formatted(sequence);
    }

    /// The event in CloudEvents' JSON format.
    ///
    /// @throws MalformedEventException when the data is no JSON, or when the name of an extension is not one of
    ///     CloudEvents', is taken by another attribute or is kept for the ledger's own
    public ObjectNode json() {
        var node = EventJson.mapper().createObjectNode();
        node.put("specversion", SPEC_VERSION)
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("subject", subject)
                .put("time", time)
                .put("datacontenttype", CONTENT_TYPE);
        extensions.forEach((name, value) -> node.put(checked(name), value));
        node.set("data", parsed(data));
        return node;
    }

    /// The RFC 8785 bytes of the event in CloudEvents' JSON format: what the ledger commits to.
    ///
    /// @throws MalformedEventException as [#json] and [#canonical(JsonNode)] do
    public byte[] canonical() {
        return canonical(json());
    }

    /// The RFC 8785 bytes of a JSON object or array.
    ///
    /// @throws MalformedEventException when it has no canonical form: it is nested too deep, holds half a character
    ///     (a lone surrogate), an integer beyond 2^53 or a number that is not finite, or is neither object nor
    ///     array. Nothing else is thrown, whatever the value is
    public static byte[] canonical(JsonNode node) {
        return CanonicalJson.of(node);
    }

    private static String checked(String extension) {
        if (!EXTENSION.matcher(extension).matches() || ATTRIBUTES.contains(extension)) {
            throw new MalformedEventException("an extension has a name that none may have");
        }
        if (extension.startsWith(LEDGER_PREFIX)) {
            throw new MalformedEventException("an extension has a name that only the ledger may give");
        }
        return extension;
    }

    private static JsonNode parsed(String data) {
        try {
            return EventJson.mapper().readTree(data);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new MalformedEventException(
                    "data is no JSON" + (place == null ? "" : " at character " + place.getCharOffset()));
        }
    }
}
