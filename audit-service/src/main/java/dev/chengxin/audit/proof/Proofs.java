package dev.chengxin.audit.proof;

import dev.chengxin.audit.feed.FeedLine;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.ledger.Places;
import dev.chengxin.audit.ledger.Places.Place;
import dev.chengxin.audit.ledger.PublishedCheckpoint;
import dev.chengxin.audit.ledger.PublishedLog;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.TiledLog;
import dev.chengxin.tlog.TlogProof;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Proofs of entries under the latest checkpoint. A public entry travels open with its proof; of a scoped one only
/// the leaf does, which anybody may have: it says nothing.
public final class Proofs {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final PublishedLog log;
    private final Places places;
    private final OpenEntries entries;

    public Proofs(PublishedLog log, Places places, OpenEntries entries) {
        this.log = log;
        this.places = places;
        this.entries = entries;
    }

    /// The proof of one entry; empty when nothing is published under the name.
    ///
    /// @param name its index, or the id of its event
    public Optional<EntryProof> of(String name) {
        return log.checkpoint().flatMap(checkpoint -> {
            var tiles = log.under(checkpoint);
            return index(name, checkpoint.size()).map(index -> proof(index, checkpoint, tiles));
        });
    }

    /// One entry, open; empty when nothing is published under the name that the asker may see.
    ///
    /// @param concerns whether an entry outside of the audience's scope concerns the asker
    public Optional<OpenedEntry> opened(String name, Audience audience, Predicate<OpenEntry> concerns) {
        return log.checkpoint()
                .flatMap(checkpoint -> index(name, checkpoint.size())
                        .flatMap(index -> open(index, audience)
                                .or(() -> open(index, new Audience.Insider()).filter(concerns)))
                        .map(entry ->
                                new OpenedEntry(entry, new Proving(checkpoint, log.under(checkpoint)).of(entry))));
    }

    /// What proves entries under the latest checkpoint; empty when nothing is published.
    Optional<Proving> latest() {
        return log.checkpoint().map(checkpoint -> new Proving(checkpoint, log.under(checkpoint)));
    }

    /// Proves entries under one checkpoint.
    record Proving(PublishedCheckpoint checkpoint, TiledLog tiles) {
        long size() {
            return checkpoint.size();
        }

        /// The proof of an entry with what opens it.
        EntryProof of(OpenEntry entry) {
            return new EntryProof(entry.index(), true, text(entry.index(), bytes(entry), checkpoint, tiles));
        }
    }

    /// The proofs of a subject's entries that an audience may know of, in the order of its events.
    ///
    /// @param ofTypes begins the types that are wanted
    /// @param afterSequence only later events
    public List<SubjectProof> ofSubject(
            String subject, String ofTypes, long afterSequence, int limit, Audience audience) {
        return log.checkpoint()
                .map(checkpoint -> {
                    var tiles = log.under(checkpoint);
                    return places(subject, afterSequence, checkpoint.size(), limit, ofTypes, audience).stream()
                            .map(place -> new SubjectProof(place, proof(place.index(), checkpoint, tiles)))
                            .toList();
                })
                .orElse(List.of());
    }

    /// A proof with the place of its entry.
    public record SubjectProof(Place place, EntryProof proof) {}

    private List<Place> places(
            String subject, long afterSequence, long below, int limit, String ofTypes, Audience audience) {
        var visible = new ArrayList<Place>();
        var after = afterSequence;
        while (visible.size() < limit) {
            var found = places.ofSubject(subject, after, below, limit);
            found.stream()
                    .filter(place -> place.type().startsWith(ofTypes))
                    .filter(place -> open(place.index(), audience).isPresent())
                    .limit(limit - (long) visible.size())
                    .forEach(visible::add);
            if (found.size() < limit) {
                break;
            }
            after = found.getLast().sequence();
        }
        return visible;
    }

    private Optional<Long> index(String name, long size) {
        var index = Stream.of(name)
                .filter(text -> INDEX.matcher(text).matches())
                .map(Long::valueOf)
                .findFirst();
        return index.isPresent()
                ? index.filter(place -> place < size)
                : places.ofEvent(name, size).stream().boxed().findFirst();
    }

    private EntryProof proof(long index, PublishedCheckpoint checkpoint, TiledLog tiles) {
        var open = open(index, new Audience.Anyone());
        var extra = open.map(Proofs::bytes).orElseGet(() -> log.leaf(index));
        return new EntryProof(index, open.isPresent(), text(index, extra, checkpoint, tiles));
    }

    private static byte[] bytes(OpenEntry entry) {
        return FeedLine.of(entry).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(long index, byte[] extra, PublishedCheckpoint checkpoint, TiledLog tiles) {
        var note = SignedNote.parse(checkpoint.note()).orThrow();
        return TlogProof.of(tiles.inclusion(index).orThrow(), note, extra).encode();
    }

    private Optional<OpenEntry> open(long index, Audience audience) {
        try (var look = entries.look(index, 1, audience)) {
            return look.visible().findFirst();
        }
    }
}
