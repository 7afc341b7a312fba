package dev.chengxin.verifier;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Lines that each carry a proof with the entry that it opens, among lines of the feed that carry none. Proofs of
/// one answer are under one checkpoint, so that its signature is looked at once.
final class ProofLines {
    private final Supplier<TrustedKeys> keys;
    private final Report report;
    private final Map<String, Optional<Checkpoint>> checkpoints = new HashMap<>();
    private @Nullable TrustedKeys believed;
    private long proven;
    private long unproven;

    /// @param keys asked for when there is a proof
    ProofLines(Supplier<TrustedKeys> keys, Report report) {
        this.keys = keys;
        this.report = report;
    }

    /// The line of the feed in a line, whether its proof holds or not.
    static byte[] content(byte[] line) {
        return proof(line)
                .flatMap(text -> switch (TlogProof.parse(text)) {
                    case Parsed.Valid<TlogProof>(TlogProof proof) -> proof.extra();
                    case Parsed.Malformed<TlogProof> _ -> Optional.<byte[]>empty();
                })
                .orElse(line);
    }

    /// Verifies the proof in a line; says what is wrong with one that does not hold.
    void verify(byte[] line) {
        Optional<String> proof = proof(line);
        if (proof.isEmpty()) {
            unproven += new String(line, StandardCharsets.UTF_8).isBlank() ? 0 : 1;
        } else if (holds(proof.get())) {
            proven++;
        }
    }

    /// Says how many entries were proven.
    void finish() {
        if (proven > 0) {
            report.checked("score.proven", proven);
        }
        report.notProven(proven > 0 && unproven == 0 ? "score.none-missing" : "score.entries-only");
    }

    private static Optional<String> proof(byte[] line) {
        try {
            return Optional.ofNullable(
                    EventJson.mapper().readTree(line).path("proof").asString(null));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private boolean holds(String text) {
        return switch (TlogProof.parse(text)) {
            case Parsed.Malformed<TlogProof>(String reason) -> refused(reason);
            case Parsed.Valid<TlogProof>(TlogProof proof) ->
                switch (proof.extra()
                        .map(ProofExtra::read)
                        .orElseGet(() -> new Parsed.Malformed<>("nothing travels with the proof"))) {
                    case Parsed.Malformed<ProofExtra>(String reason) -> refused(reason);
                    case Parsed.Valid<ProofExtra>(ProofExtra extra) ->
                        checkpoint(proof)
                                .filter(checkpoint -> EntryCommand.stands(proof, extra, checkpoint, report))
                                .isPresent();
                };
        };
    }

    private Optional<Checkpoint> checkpoint(TlogProof proof) {
        return checkpoints.computeIfAbsent(
                proof.checkpoint().encode(), _ -> keys().open(proof.checkpoint(), "proof", report));
    }

    private TrustedKeys keys() {
        TrustedKeys known = believed == null ? keys.get() : believed;
        believed = known;
        return known;
    }

    private boolean refused(String reason) {
        report.fault(Fault.of("proof.malformed", "proof", reason));
        return false;
    }
}
