package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.References;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a complaint is about since somebody linked it: what was filed, and over it the links. Taking a link back
/// therefore brings back what was filed (`LinkingTest`).
///
/// A link to a session tells who streamed and for whom, one to a streamer for whom; one to a product or a batch
/// fills in only what nothing else tells.
///
/// @param links at most one to each kind of subject
/// @param jurisdiction region code under which later events are published
public record Linked(List<Link> links, References references, List<Wording> unmatched, String jurisdiction) {
    /// Whose word on streamer, operator and region counts more than the filing's, the most telling first.
    private static final List<Referent> BEFORE = List.of(Referent.OPERATOR, Referent.SESSION, Referent.STREAMER);

    private static final List<Referent> BEHIND = List.of(Referent.PRODUCT, Referent.BATCH);

    public Linked {
        links = List.copyOf(links);
        unmatched = List.copyOf(unmatched);
    }

    static Linked of(Filing filing, List<Link> links) {
        return new Linked(links, references(filing, links), unmatched(filing, links), jurisdiction(filing, links));
    }

    private static References references(Filing filing, List<Link> links) {
        References filed = filing.references();
        Optional<Link> session = find(links, Referent.SESSION);
        Optional<String> streamer = find(links, Referent.STREAMER)
                .map(Link::id)
                .or(() -> first(links, BEFORE, Link::streamerId))
                .or(() -> Optional.ofNullable(filed.streamerId()))
                .or(() -> first(links, BEHIND, Link::streamerId));
        return new References(
                streamer.orElse(null),
                operator(filed, streamer, links).orElse(null),
                session.map(Link::id).orElse(filed.sessionId()),
                second(filed, session),
                id(links, Referent.PRODUCT, filed.productId()),
                id(links, Referent.BATCH, filed.batchId()));
    }

    /// The operator that was filed belongs to the streamer that was filed, and to no other.
    private static Optional<String> operator(References filed, Optional<String> streamer, List<Link> links) {
        boolean sameStreamer = filed.streamerId() == null
                || streamer.filter(filed.streamerId()::equals).isPresent();
        return find(links, Referent.OPERATOR)
                .map(Link::id)
                .or(() -> first(links, BEFORE, Link::operatorId))
                .or(() -> Optional.ofNullable(filed.operatorId()).filter(_ -> sameStreamer))
                .or(() -> first(links, BEHIND, Link::operatorId));
    }

    /// A second of one session says nothing about another.
    private static @Nullable Long second(References filed, Optional<Link> session) {
        if (session.isEmpty()) {
            return filed.sessionSecond();
        }
        Link link = session.get();
        return link.sessionSecond() == null && link.id().equals(filed.sessionId())
                ? filed.sessionSecond()
                : link.sessionSecond();
    }

    private static @Nullable String id(List<Link> links, Referent to, @Nullable String filed) {
        return find(links, to).map(Link::id).orElse(filed);
    }

    private static List<Wording> unmatched(Filing filing, List<Link> links) {
        List<Wording> answered = links.stream()
                .flatMap(link -> Stream.ofNullable(link.wording()))
                .toList();
        return filing.unmatched().stream()
                .filter(wording -> !answered.contains(wording))
                .toList();
    }

    private static String jurisdiction(Filing filing, List<Link> links) {
        return first(links, BEFORE, Link::jurisdiction)
                .or(() -> Optional.of(filing.jurisdiction()).filter(_ -> filing.aboutSomebodyKnown()))
                .or(() -> first(links, BEHIND, Link::jurisdiction))
                .orElse(filing.jurisdiction());
    }

    private static Optional<String> first(
            List<Link> links, List<Referent> order, Function<Link, @Nullable String> property) {
        return order.stream()
                .flatMap(to -> find(links, to).stream())
                .flatMap(link -> Stream.ofNullable(property.apply(link)))
                .findFirst();
    }

    static Optional<Link> find(List<Link> links, Referent to) {
        return links.stream().filter(link -> link.to() == to).findFirst();
    }
}
