package dev.chengxin.streamer.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// Holds statements to their published form, and hashes them.
public final class Statements {
    private static final String FILE = "statement-of-reasons.json";

    private final String schema;
    private final Schema form;

    public Statements() {
        this.schema = read();
        this.form = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
    }

    /// The JSON Schema of a statement, for whoever receives one.
    public String schema() {
        return schema;
    }

    /// The JSON text of a statement.
    ///
    /// @throws IllegalStateException when it does not have the published form, which is a fault of this software
    public String text(Statement statement) {
        String json = EventJson.mapper().writeValueAsString(statement);
        var errors = form.validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException("a statement of reasons does not have its form: "
                    + errors.getFirst().getInstanceLocation());
        }
        return json;
    }

    /// Lower-case hex of SHA-256 over the RFC 8785 form of a statement's text.
    public static String hash(String text) {
        try {
            byte[] canonical = Envelope.canonical(EventJson.mapper().readTree(text));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String read() {
        try (var resource = Objects.requireNonNull(Statements.class.getResourceAsStream(FILE), FILE)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
