package dev.chengxin.verifier.feed;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Parsed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Takes a line of the feed apart. The ledger's extensions stand together, so the event is what is left when they
/// are cut out, byte for byte; it is never parsed and written anew.
public final class FeedLine {
    private static final String EXTENSION = "ledger";
    private static final String INDEX = "ledgerindex";
    private static final String SALT = "ledgersalt";
    private static final String COMMITMENT = "ledgercommitment";
    private static final Set<String> OF_OPEN = Set.of(INDEX, SALT, "ledgertime");
    private static final Set<String> OF_REDACTED = Set.of(COMMITMENT, INDEX, "ledgerredacted", "ledgertime");
    private static final int SALT_LENGTH = 32;

    private final byte[] line;
    private final Map<String, String> members = new HashMap<>();
    private int cutFrom = -1;
    private int cutTo = -1;

    private FeedLine(byte[] line) {
        this.line = line;
    }

    /// Reads a line without its line feed.
    ///
    /// @return malformed, with the reason in English, when it is no line of a feed
    public static Parsed<FeedEntry> read(byte[] line) {
        try {
            FeedLine read = new FeedLine(line);
            read.scan();
            return read.entry();
        } catch (JacksonException e) {
            return new Parsed.Malformed<>("it is no JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed<>(String.valueOf(e.getMessage()));
        }
    }

    private void scan() {
        try (JsonParser parser = EventJson.mapper().createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                place(parser);
                member(parser);
            }
            if (cutFrom >= 0 && cutTo < 0) {
                cutTo = offset(parser);
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something stands after the JSON object");
            }
        }
    }

    private void place(JsonParser parser) {
        boolean extension = parser.currentName().startsWith(EXTENSION);
        if (extension && cutTo >= 0) {
            throw new IllegalArgumentException("the ledger's extensions do not stand together");
        }
        if (extension && cutFrom < 0) {
            cutFrom = offset(parser);
        } else if (!extension && cutFrom >= 0 && cutTo < 0) {
            cutTo = offset(parser);
        }
    }

    private void member(JsonParser parser) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        String before = value.isScalarValue() ? members.put(name, parser.getString()) : members.put(name, "");
        if (before != null) {
            throw new IllegalArgumentException("it has " + name + " twice");
        }
        parser.skipChildren();
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
    }

    private Parsed<FeedEntry> entry() {
        String index = members.getOrDefault(INDEX, "");
        if (!index.matches("0|[1-9][0-9]{0,17}")) {
            return new Parsed.Malformed<>("it has no " + INDEX);
        }
        boolean redacted = members.containsKey(COMMITMENT);
        if (!extensions().equals(redacted ? OF_REDACTED : OF_OPEN)) {
            return new Parsed.Malformed<>("the ledger's extensions are not those of an entry");
        }
        String commitment = redacted ? required(COMMITMENT) : commitment();
        String id = required("id");
        return new Parsed.Valid<>(new FeedEntry(
                Long.parseLong(index),
                Leaves.of(commitment, id, required("time")),
                id,
                members.get("subject"),
                sequence(),
                members.get("type"),
                redacted));
    }

    private Set<String> extensions() {
        return members.keySet().stream()
                .filter(name -> name.startsWith(EXTENSION))
                .collect(Collectors.toSet());
    }

    private @Nullable Long sequence() {
        String sequence = members.getOrDefault(Envelope.SEQUENCE, "");
        return sequence.matches("[0-9]{1,18}") ? Long.valueOf(sequence) : null;
    }

    private String required(String name) {
        String value = members.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }

    private String commitment() {
        byte[] salt = Base64.getDecoder().decode(required(SALT));
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException(SALT + " is not 32 bytes");
        }
        // Where the extensions stand last, the comma before them goes with them.
        boolean last = line[cutTo] == '}' && line[cutFrom - 1] == ',';
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(line, 0, last ? cutFrom - 1 : cutFrom);
        digest.update(line, cutTo, line.length - cutTo);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// The bytes of a line without the carriage return that some programs add.
    static byte[] trimmed(byte[] line) {
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
