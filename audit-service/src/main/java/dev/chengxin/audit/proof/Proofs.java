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
        var extra = open.map(entry -> FeedLine.of(entry).getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> log.leaf(index));
        var note = SignedNote.parse(checkpoint.note()).orThrow();
        var proof = TlogProof.of(tiles.inclusion(index).orThrow(), note, extra);
        return new EntryProof(index, open.isPresent(), proof.encode());
    }

    private Optional<OpenEntry> open(long index, Audience audience) {
        try (var look = entries.look(index, 1, audience)) {
            return look.visible().findFirst();
        }
    }
}
