package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// That something stands in a log, as one small text that travels with it (C2SP tlog-proof): place, path and signed
/// checkpoint. It names its subject only if the log put it into `extra`.
public final class TlogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /// A path longer than this belongs to no tree.
    private static final int MAX_PATH = 63;

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final byte[] extra;
    private final long index;
    private final List<Hash> path;
    private final SignedNote checkpoint;

    private TlogProof(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {
        this.extra = extra.clone();
        this.index = index;
        this.path = List.copyOf(path);
        this.checkpoint = checkpoint;
    }

    /// Joins an inclusion proof with the checkpoint of the tree that it leads to.
    ///
    /// @param extra what the reader may want beside the proof; empty for nothing. It is not protected by the proof
    public static TlogProof of(InclusionProof proof, SignedNote checkpoint, byte[] extra) {
        return new TlogProof(extra, proof.index(), proof.path(), checkpoint);
    }

    /// Reads a proof as [#encode] writes it. Nothing is verified yet.
    public static Parsed<TlogProof> parse(String encoded) {
        int split = encoded.indexOf("\n\n");
        if (split < 0) {
            return new Parsed.Malformed<>("the proof has no checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(encoded.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            return new Parsed.Malformed<>("the proof does not begin with " + HEADER);
        }
        return SignedNote.parse(encoded.substring(split + 2)).then(note -> read(lines, note));
    }

    private static Parsed<TlogProof> read(List<String> lines, SignedNote note) {
        try {
            byte[] extra = new byte[0];
            if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
                extra = CanonicalBase64.decode(lines.removeFirst().substring(EXTRA.length()));
                if (extra.length == 0) {
                    return new Parsed.Malformed<>("the proof says that it has extra data, and has none");
                }
            }
            if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX) || lines.size() > MAX_PATH + 1) {
                return new Parsed.Malformed<>("the proof names no index, or its path is too long");
            }
            String index = lines.removeFirst().substring(INDEX.length());
            if (!DECIMAL.matcher(index).matches()) {
                return new Parsed.Malformed<>("the proof's index is not a decimal number");
            }
            List<Hash> path = lines.stream().map(line -> Hash.fromBase64(line)).toList();
            return new Parsed.Valid<>(new TlogProof(extra, Long.parseLong(index), path, note));
        } catch (IllegalArgumentException e) {
            return new Parsed.Malformed<>("the proof cannot be read: " + e.getMessage());
        }
    }

    /// The whole text.
    public String encode() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint.encode()).toString();
    }

    /// A copy of what came beside the proof, which the proof does not protect; empty when nothing did.
    public Optional<byte[]> extra() {
        return extra.length == 0 ? Optional.empty() : Optional.of(extra.clone());
    }

    /// The place in the log, from 0.
    public long index() {
        return index;
    }

    /// The signed checkpoint, not verified.
    public SignedNote checkpoint() {
        return checkpoint;
    }

    /// Whether the path leads from a leaf to the root of a checkpoint, which the caller believes.
    public boolean verifies(Hash leafHash, Checkpoint believed) {
        return root(leafHash, believed).filter(believed.root()::equals).isPresent();
    }

    /// The root that the path leads to from a leaf in a tree of a checkpoint's size; empty when it fits no such
    /// tree.
    public Optional<Hash> root(Hash leafHash, Checkpoint believed) {
        return index < believed.size()
                ? new InclusionProof(index, believed.size(), path).root(leafHash)
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof proof && encode().equals(proof.encode());
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, path);
    }

    @Override
    public String toString() {
        return encode();
    }
}
