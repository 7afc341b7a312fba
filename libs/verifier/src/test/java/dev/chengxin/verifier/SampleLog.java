package dev.chengxin.verifier;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.CompactRange;
import dev.chengxin.tlog.EntryBundle;
import dev.chengxin.tlog.FolderTiles;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.InclusionProof;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.StoredHashes;
import dev.chengxin.tlog.TileHashes;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.Tiles;
import dev.chengxin.tlog.TlogProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A ledger in a folder, made by the words of the architecture and by none of the verifier's code: events, leaves,
/// bundles, tiles, checkpoint, and the feed as a file.
final class SampleLog {
    static final String ORIGIN = "chengxin.test/ledger";
    static final NoteSigner SIGNER = NoteSigner.generate(ORIGIN, new SecureRandom());
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private final Path folder;
    private final Random random = new Random(42);
    private final List<JsonNode> events = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Integer> sequences = new LinkedHashMap<>();
    private long published;

    SampleLog(Path folder) {
        this.folder = folder;
    }

    /// Events of a few subjects, in the order in which they happened.
    SampleLog with(int count) {
        for (int i = 0; i < count; i++) {
            String subject = "subject-" + i % 7;
            add("thing.happened.v1", subject, "{\"count\":" + i + ",\"text\":\"\\\"ledgerindex\\\":7\"}");
        }
        return this;
    }

    SampleLog add(String type, String subject, String data) {
        Envelope event = new Envelope(
                "0198-" + events.size(),
                "test-service",
                type,
                subject,
                EventJson.text(START.plusSeconds(events.size())),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequences.merge(subject, 1, Integer::sum)),
                        Envelope.ACTOR,
                        "somebody"),
                data);
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        add(event.json(), salt);
        return this;
    }

    /// Leaves out a number of a subject.
    SampleLog skip(String subject) {
        sequences.merge(subject, 1, Integer::sum);
        return this;
    }

    /// Lets a subject's next event take the number of its last.
    SampleLog back(String subject) {
        sequences.merge(subject, -1, Integer::sum);
        return this;
    }

    private void add(ObjectNode event, byte[] salt) {
        byte[] canonical = Envelope.canonical(event);
        leaves.add(leaf(HexFormat.of().formatHex(sha256(salt, canonical)), event));
        ObjectNode line = event.deepCopy();
        line.put("ledgerindex", events.size())
                .put("ledgersalt", Base64.getEncoder().encodeToString(salt))
                .put("ledgertime", event.path("time").asString());
        lines.add(new String(Envelope.canonical(line), StandardCharsets.UTF_8));
        events.add(event);
    }

    /// Takes an entry's content away, as an operator's redaction does.
    SampleLog redact(int index) {
        JsonNode leaf = EventJson.mapper().readTree(leaves.get(index));
        JsonNode event = events.get(index);
        ObjectNode line = EventJson.mapper().createObjectNode();
        for (String kept : List.of("id", "time", "type", "subject", "sequence")) {
            line.set(kept, event.path(kept));
        }
        line.put("ledgercommitment", leaf.path("commitment").asString())
                .put("ledgerindex", index)
                .put("ledgertime", event.path("time").asString());
        line.putObject("ledgerredacted").put("at", "2026-06-01T00:00:00.000Z").put("reason", "court-order");
        lines.set(index, new String(Envelope.canonical(line), StandardCharsets.UTF_8));
        return this;
    }

    private static byte[] leaf(String commitment, JsonNode event) {
        return Envelope.canonical(EventJson.mapper()
                .createObjectNode()
                .put("commitment", commitment)
                .put("id", event.path("id").asString())
                .put("time", event.path("time").asString()));
    }

    /// Writes everything that the log publishes, as a writer does.
    SampleLog publish() {
        FolderTiles tiles = new FolderTiles(folder);
        StoredHashes hashes = new StoredHashes(
                (from, to) -> hashes().subList((int) from, (int) to),
                tile -> tiles.read(tile).orElseThrow());
        for (TileId tile : Tiles.added(published, size())) {
            tiles.write(Map.of(tile, Tiles.bytes(tile, hashes)));
        }
        for (BundleId bundle : Tiles.addedBundles(published, size())) {
            int from = (int) bundle.start();
            write(bundle.path(), EntryBundle.encode(leaves.subList(from, from + bundle.width())));
        }
        published = size();
        write("checkpoint", checkpoint().encode().getBytes(StandardCharsets.UTF_8));
        write("vkey", (SIGNER.verifier().vkey() + "\n").getBytes(StandardCharsets.UTF_8));
        write("feed.ndjson", feed().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SignedNote checkpoint() {
        CompactRange tree = CompactRange.EMPTY.appendAll(hashes());
        return SignedNote.sign(Checkpoint.of(ORIGIN, tree).text(), SIGNER);
    }

    String proof(int index) {
        return proof(index, lines.get(index));
    }

    /// A proof that does not open the entry.
    String closedProof(int index) {
        return proof(index, new String(leaves.get(index), StandardCharsets.UTF_8));
    }

    /// A proof with whatever beside it.
    String proof(int index, String extra) {
        FolderTiles tiles = new FolderTiles(folder);
        InclusionProof proof = InclusionProof.of(
                index, size(), new TileHashes(size(), tile -> tiles.read(tile).orElseThrow()));
        return TlogProof.of(proof, checkpoint(), extra.getBytes(StandardCharsets.UTF_8))
                .encode();
    }

    String feed() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    List<String> lines() {
        return lines;
    }

    List<byte[]> leaves() {
        return leaves;
    }

    String id(int index) {
        return events.get(index).path("id").asString();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    int size() {
        return leaves.size();
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Hash> hashes() {
        return leaves.stream().map(Merkle::leafHash).toList();
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
