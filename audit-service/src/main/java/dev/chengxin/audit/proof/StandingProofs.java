package dev.chengxin.audit.proof;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.standing.Dossiers;
import dev.chengxin.contracts.EventJson;
import java.util.Iterator;
import java.util.Optional;

/// The public entries that a standing follows from, and what was published of it, each with its proof. They are
/// looked for in the ledger's order, a stretch per request, so that a request costs the same however long the
/// ledger is.
public final class StandingProofs {
    /// How many entries one request looks at, whatever it finds.
    static final long LOOK = 5_000;

    /// Where an answer ends, so that it stays small enough to be held in memory.
    static final int MOST_CHARACTERS = 1 << 18;

    private final Proofs proofs;
    private final OpenEntries entries;
    private final Dossiers dossiers;

    public StandingProofs(Proofs proofs, OpenEntries entries, Dossiers dossiers) {
        this.proofs = proofs;
        this.entries = entries;
        this.dossiers = dossiers;
    }

    /// A stretch of them.
    ///
    /// @param lines JSON, a line feed after each line
    /// @param next index of the last entry that was looked at, the next request's `after`
    public record Stretch(String lines, long next) {}

    /// The entries after one; empty when nothing is known of the party.
    public Optional<Stretch> of(String partyId, long after, int limit) {
        return dossiers.find(partyId)
                .map(Behind::new)
                .map(behind -> proofs.latest()
                        .map(proving -> stretch(behind, proving, after, limit))
                        .orElseGet(() -> new Stretch("", after)));
    }

    private Stretch stretch(Behind behind, Proofs.Proving proving, long after, int limit) {
        var most = Math.min(LOOK, proving.size() - after - 1);
        if (most <= 0) {
            return new Stretch("", after);
        }
        try (var look = entries.look(after + 1, most, new Audience.Anyone())) {
            var found = look.visible().filter(behind::has).iterator();
            return stretch(found, proving, limit, look.to() - 1);
        }
    }

    private static Stretch stretch(Iterator<OpenEntry> found, Proofs.Proving proving, int limit, long last) {
        var lines = new StringBuilder();
        for (var count = 1; found.hasNext(); count++) {
            var entry = found.next();
            lines.append(line(entry, proving)).append('\n');
            if (count == limit || lines.length() >= MOST_CHARACTERS) {
                return new Stretch(lines.toString(), entry.index());
            }
        }
        return new Stretch(lines.toString(), last);
    }

    private static String line(OpenEntry entry, Proofs.Proving proving) {
        return EventJson.mapper()
                .createObjectNode()
                .put("index", entry.index())
                .put("proof", proving.of(entry).text())
                .toString();
    }
}
