package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.CaseFiles.Created;
import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.complaint.reference.PatientLookup;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes complaints in.
public final class Intake {
    private final CaseFiles files;
    private final Rulings rulings;
    private final LegalCalendars calendars;
    private final PatientLookup subjects;
    private final Seat seat;
    private final Promises promises;
    private final InstantSource clock;

    /// @param seat gives the jurisdiction of a complaint about nobody known
    public Intake(
            CaseFiles files,
            Rulings rulings,
            LegalCalendars calendars,
            PatientLookup subjects,
            Seat seat,
            Promises promises,
            InstantSource clock) {
        this.files = files;
        this.rulings = rulings;
        this.calendars = calendars;
        this.subjects = subjects;
        this.seat = seat;
        this.promises = promises;
        this.clock = clock;
    }

    /// What became of a filing.
    public sealed interface Taken {
        /// It is a complaint now, or was one already: the same answer is due.
        record In(CaseFile file) implements Taken {}

        /// The idempotency key was used for something else.
        record KeyReused() implements Taken {}

        /// The id of the idempotency key was given up; under another key it can be filed.
        record Superseded() implements Taken {}

        /// A reference by id that nobody has heard of.
        record UnknownReference(Noun noun) implements Taken {}

        /// Somebody is just filing under one of the other systems' names; whose it is shows in a moment.
        record InProgress() implements Taken {}

        /// Another system's name that belongs to somebody else's complaint.
        record ExternalRefTaken(int index) implements Taken {}
    }

    /// Files, once per id.
    ///
    /// @param context makes the circumstances of the event from the actor and the jurisdiction
    public Taken file(
            ComplaintId id,
            byte[] requestHash,
            NewFiling filing,
            Actor actor,
            BiFunction<Actor, String, EventContext> context) {
        var known = new EnumMap<Noun, KnownSubject>(Noun.class);
        List<Subject> named = named(filing.references());
        Map<Subject, KnownSubject> found = subjects.find(named);
        for (Subject subject : named) {
            KnownSubject present = found.get(subject);
            if (present == null) {
                return new Taken.UnknownReference(subject.noun());
            }
            known.put(subject.noun(), present);
        }
        Optional<Taken> taken = reserve(id, filing);
        if (taken.isPresent()) {
            return taken.get();
        }
        Filing checked = checked(id, filing, known);
        var filed = rulings.file(checked, actor.role(), calendars.current());
        var created =
                files.create(id, requestHash, filed, context.apply(actor, checked.jurisdiction()), filing.words());
        return switch (created) {
            case Created.Fresh(CaseFile file) -> new Taken.In(file);
            case Created.Repeated(CaseFile file) -> new Taken.In(file);
            case Created.KeyReused() -> notCreated(id, filing, new Taken.KeyReused());
            case Created.Superseded() -> notCreated(id, filing, new Taken.Superseded());
        };
    }

    /// Takes the other systems' names; when one of them is not to be had, none is kept.
    ///
    /// @return what stands in the way; empty when nothing does
    private Optional<Taken> reserve(ComplaintId id, NewFiling filing) {
        for (int index = 0; index < filing.externalRefs().size(); index++) {
            ComplaintId owner = files.reserve(filing.externalRefs().get(index), id);
            if (!owner.equals(id)) {
                return Optional.of(notCreated(id, filing, existing(owner, filing, index)));
            }
        }
        return Optional.empty();
    }

    /// The complaint that has a name is the one that is filed here only if it has all the others as well.
    private Taken existing(ComplaintId owner, NewFiling filing, int index) {
        Optional<CaseFile> file = files.find(owner);
        if (file.isEmpty()) {
            return new Taken.InProgress();
        }
        boolean own = Objects.equals(file.get().complaint().filing().owner(), filing.owner());
        boolean same = filing.externalRefs().stream()
                .allMatch(ref -> files.owner(ref).filter(owner::equals).isPresent());
        return own && same ? new Taken.In(file.get()) : new Taken.ExternalRefTaken(index);
    }

    /// What was reserved for a complaint that has the id stays; what this request reserved beside it goes back.
    private Taken notCreated(ComplaintId id, NewFiling filing, Taken answer) {
        filing.externalRefs().forEach(ref -> files.releaseUnused(ref, id));
        return answer;
    }

    private static List<Subject> named(References references) {
        return Stream.of(
                        subject(Noun.STREAMER, references.streamerId()),
                        subject(Noun.SESSION, references.sessionId()),
                        subject(Noun.PRODUCT, references.productId()),
                        subject(Noun.BATCH, references.batchId()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Subject> subject(Noun noun, @Nullable String id) {
        return Optional.ofNullable(id).map(present -> new Subject(noun, present));
    }

    private Filing checked(ComplaintId id, NewFiling filing, Map<Noun, KnownSubject> known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Filing(
                filing.kind(),
                filing.channel(),
                now,
                Objects.requireNonNullElse(filing.receivedAt(), now),
                filing.owner(),
                first(known, KnownSubject::jurisdiction).orElse(seat.region()),
                linked(filing.references(), known),
                filing.unmatched(),
                filing.publicationConsent(),
                filing.named(),
                filing.claimedFen(),
                filing.language(),
                filing.filedHash(),
                List.of(),
                filing.alsoReport() ? id.report().value() : null,
                null,
                promises.of(now));
    }

    /// The references, with streamer and operator filled in where a named subject tells them.
    private static References linked(References named, Map<Noun, KnownSubject> known) {
        return new References(
                Optional.ofNullable(named.streamerId())
                        .or(() -> first(known, KnownSubject::streamerId))
                        .orElse(null),
                first(known, KnownSubject::operatorId).orElse(null),
                named.sessionId(),
                named.sessionSecond(),
                named.productId(),
                named.batchId());
    }

    /// What the most telling of the subjects says: the session first, since it is where it happened.
    private static Optional<String> first(
            Map<Noun, KnownSubject> known, Function<KnownSubject, @Nullable String> property) {
        return Stream.of(Noun.SESSION, Noun.STREAMER, Noun.PRODUCT, Noun.BATCH)
                .flatMap(noun -> Stream.ofNullable(known.get(noun)))
                .flatMap(subject -> Stream.ofNullable(property.apply(subject)))
                .findFirst();
    }
}
