package dev.chengxin.complaint.evidence;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.Command;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Evidence;
import dev.chengxin.complaint.casework.Handling;
import dev.chengxin.complaint.casework.Handling.Handled;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Receives files. A file becomes evidence of its complaint when all of it is here, is what it was announced to be
/// and is of a type that is taken; what is not so is removed again.
public final class Uploads {
    /// How often somebody else may change the complaint between reading and writing it.
    private static final int ATTEMPTS = 5;

    private static final int SWEPT = 100;

    private final EvidenceStore store;
    private final CaseFiles files;
    private final Handling handling;
    private final EvidenceLimits limits;
    private final InstantSource clock;

    public Uploads(
            EvidenceStore store, CaseFiles files, Handling handling, EvidenceLimits limits, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.handling = handling;
        this.limits = limits;
        this.clock = clock;
    }

    /// What became of something that a filer did.
    public sealed interface Outcome {
        /// The file, or some of it, is here.
        record Receiving(Upload upload) implements Outcome {}

        /// The complaint has it.
        record Kept(Evidence evidence) implements Outcome {}

        record TooLarge(long most) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        /// The complaint is decided or ended.
        record NotOpen() implements Outcome {}

        record NoUpload() implements Outcome {}

        /// The part does not follow what was received.
        record NotNext(long received) implements Outcome {}

        /// The part is too small, or goes beyond the file's end.
        record WrongLength() implements Outcome {}

        record WrongType() implements Outcome {}

        record WrongHash() implements Outcome {}

        /// Somebody else is writing; the same can be sent again.
        record Busy() implements Outcome {}
    }

    /// Announces a file. Announced again, it is the same upload.
    public Outcome begin(CaseFile file, String name, long size, String sha256) {
        var id = EvidenceId.of(file.id(), sha256);
        Optional<Evidence> kept = kept(file.complaint(), id);
        if (kept.isPresent()) {
            return new Outcome.Kept(kept.get());
        }
        if (!isOpen(file.complaint())) {
            return new Outcome.NotOpen();
        }
        if (size > limits.file()) {
            return new Outcome.TooLarge(limits.file());
        }
        long others = store.unfinished(file.id()).stream()
                .filter(upload -> !upload.id().equals(id))
                .count();
        if (others + file.complaint().evidence().size() >= limits.files()) {
            return new Outcome.TooMany(limits.files());
        }
        var upload = new Upload(id, file.id(), file.complaint().subjectKey(file.id()), name, size, sha256, 0);
        return store.begin(upload, now())
                .<Outcome>map(stored -> stored.size() == size ? new Outcome.Receiving(stored) : new Outcome.WrongHash())
                .orElseGet(Outcome.Busy::new);
    }

    /// Takes the next part of a file, and with the last one the file. An empty part at its end checks again what is
    /// here as a whole but was not checked, because something broke off.
    ///
    /// @param context makes the circumstances of the event from the actor and the jurisdiction
    public Outcome receive(
            CaseFile file,
            EvidenceId id,
            long offset,
            byte[] part,
            Actor actor,
            BiFunction<Actor, String, EventContext> context) {
        Optional<Evidence> kept = kept(file.complaint(), id);
        if (kept.isPresent()) {
            return new Outcome.Kept(kept.get());
        }
        if (!isOpen(file.complaint())) {
            return new Outcome.NotOpen();
        }
        Optional<Upload> found =
                store.find(id).filter(upload -> upload.complaint().equals(file.id()));
        if (found.isEmpty()) {
            return new Outcome.NoUpload();
        }
        return fault(found.get(), offset, part)
                .or(() -> refusedType(found.get(), part))
                .orElseGet(() -> append(found.get(), part, actor, context));
    }

    private static Optional<Outcome> fault(Upload upload, long offset, byte[] part) {
        if (offset != upload.received()) {
            return Optional.of(new Outcome.NotNext(upload.received()));
        }
        long end = offset + part.length;
        boolean fits = end == upload.size() || (end < upload.size() && part.length >= EvidenceLimits.LEAST_PART);
        return fits ? Optional.empty() : Optional.of(new Outcome.WrongLength());
    }

    private Optional<Outcome> refusedType(Upload upload, byte[] part) {
        if (upload.received() > 0 || EvidenceType.of(part).isPresent()) {
            return Optional.empty();
        }
        store.remove(upload.id());
        return Optional.of(new Outcome.WrongType());
    }

    private Outcome append(Upload upload, byte[] part, Actor actor, BiFunction<Actor, String, EventContext> context) {
        Optional<Upload> after = part.length == 0 ? Optional.of(upload) : store.append(upload, part, now());
        if (after.isEmpty()) {
            return new Outcome.NoUpload();
        }
        return after.get().whole() ? finish(after.get(), actor, context) : new Outcome.Receiving(after.get());
    }

    private Outcome finish(Upload upload, Actor actor, BiFunction<Actor, String, EventContext> context) {
        Optional<Checked> checked = check(upload);
        if (checked.isEmpty()) {
            return new Outcome.NoUpload();
        }
        Checked content = checked.get();
        if (!content.sha256().equals(upload.sha256())) {
            store.remove(upload.id());
            return new Outcome.WrongHash();
        }
        Optional<EvidenceType> type = EvidenceType.of(content.head());
        if (type.isEmpty()) {
            store.remove(upload.id());
            return new Outcome.WrongType();
        }
        var evidence =
                new Evidence(upload.id().value(), upload.sha256(), type.get().mediaType(), upload.size(), now());
        return add(upload, evidence, actor, context);
    }

    /// Whoever writes the complaint first wins, and the limit holds whatever comes at the same time.
    private Outcome add(
            Upload upload, Evidence evidence, Actor actor, BiFunction<Actor, String, EventContext> context) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CaseFile file = files.find(upload.complaint()).orElseThrow();
            Optional<Evidence> kept = kept(file.complaint(), upload.id());
            if (kept.isPresent()) {
                store.keep(upload.id());
                return new Outcome.Kept(kept.get());
            }
            if (file.complaint().evidence().size() >= limits.files()) {
                return new Outcome.TooMany(limits.files());
            }
            switch (handling.handle(file, new Command.AddEvidence(evidence), actor, context, words(upload))) {
                case Handled.Done _ -> {
                    store.keep(upload.id());
                    return new Outcome.Kept(evidence);
                }
                case Handled.Refused _ -> {
                    return new Outcome.NotOpen();
                }
                case Handled.Backlogged _ -> {
                    return new Outcome.Busy();
                }
                case Handled.Stale _ -> {}
            }
        }
        return new Outcome.Busy();
    }

    private static Map<String, String> words(Upload upload) {
        return upload.name() == null
                ? Map.of()
                : Map.of(Words.evidence(upload.id().value()), upload.name());
    }

    /// Gives up an upload that is not evidence yet.
    ///
    /// @return false when there is none: there never was, or the complaint has it, and then it stays
    public boolean remove(CaseFile file, EvidenceId id) {
        Optional<Upload> found = store.find(id)
                .filter(upload -> upload.complaint().equals(file.id()))
                .filter(_ -> kept(file.complaint(), id).isEmpty());
        found.ifPresent(_ -> store.remove(id));
        return found.isPresent();
    }

    /// Removes uploads that nobody has gone on with for long.
    ///
    /// @return whether there may be more
    public boolean sweep() {
        var old = store.untouchedSince(now().minus(limits.abandonedAfter()), SWEPT);
        for (Upload upload : old) {
            if (has(upload.complaint(), upload.id())) {
                store.keep(upload.id());
            } else {
                store.remove(upload.id());
            }
        }
        return old.size() == SWEPT;
    }

    private boolean has(ComplaintId complaint, EvidenceId id) {
        return files.find(complaint).flatMap(file -> kept(file.complaint(), id)).isPresent();
    }

    /// The evidence of this id that a complaint has.
    public static Optional<Evidence> kept(Complaint complaint, EvidenceId id) {
        return complaint.evidence().stream()
                .filter(evidence -> evidence.id().equals(id.value()))
                .findFirst();
    }

    private static boolean isOpen(Complaint complaint) {
        return complaint.actions().contains(Action.ADD_EVIDENCE);
    }

    /// What the content is, empty when it cannot be read any more.
    private Optional<Checked> check(Upload upload) {
        try {
            Optional<InputStream> content = store.open(upload.id(), upload.subjectKey(), upload.size());
            return content.isEmpty() ? Optional.empty() : Optional.of(Checked.read(content.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param head how it begins
    @SuppressWarnings("ArrayRecordComponent")
    private record Checked(byte[] head, String sha256) {
        static Checked read(InputStream content) throws IOException {
            var digest = newDigest();
            try (var hashed = new DigestInputStream(content, digest)) {
                byte[] head = hashed.readNBytes(EvidenceType.HEAD);
                hashed.transferTo(OutputStream.nullOutputStream());
                return new Checked(head, HexFormat.of().formatHex(digest.digest()));
            }
        }

        private static MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every JDK has SHA-256", e);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
