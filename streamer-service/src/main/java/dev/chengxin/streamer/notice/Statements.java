package dev.chengxin.streamer.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
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

    /// What became of an attempt to write a statement.
    public sealed interface Written {
        /// It has its form.
        ///
        /// @param json its text
        /// @param hash lower-case hex of SHA-256 over the text's RFC 8785 form
        record Done(String json, String hash) implements Written {}

        /// Its author left out what it has to say.
        record Faulty(Refusal refusal) implements Written {}
    }

    /// Writes a statement. Nothing leaves that the published form does not accept.
    public Written write(Statement statement) {
        String json = EventJson.mapper().writeValueAsString(statement);
        return form.validate(json, InputFormat.JSON).stream()
                .map(Statements::refusal)
                .reduce(Statements::both)
                .<Written>map(Written.Faulty::new)
                .orElseGet(() -> new Written.Done(json, hash(json)));
    }

    /// A statement that was written.
    public static Statement read(String json) {
        return EventJson.mapper().readValue(json, Statement.class);
    }

    private static Refusal refusal(Error error) {
        String missing = error.getProperty() == null ? "" : "/" + error.getProperty();
        return Refusal.invalid(
                "/statement" + error.getInstanceLocation() + missing,
                missing.isEmpty() ? "form" : "missing",
                new Text("处置通知书此处不符合要求", "is not as a statement of reasons has to be"),
                new Text("按 GET /api/v1/findings/statement-schema 的说明填写", "see GET /api/v1/findings/statement-schema"));
    }

    private static Refusal both(Refusal one, Refusal other) {
        var fault = other.faults().getFirst();
        return one.with(fault.pointer(), fault.code(), fault.message(), fault.remedy());
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
