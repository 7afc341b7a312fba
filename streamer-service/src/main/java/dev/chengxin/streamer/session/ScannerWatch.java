package dev.chengxin.streamer.session;

import dev.chengxin.streamer.finding.Occurrence;
import dev.chengxin.streamer.finding.Suspicion;
import dev.chengxin.streamer.goods.Goods;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.scan.Claim;
import dev.chengxin.streamer.scan.Claims;
import dev.chengxin.streamer.scan.Hit;
import dev.chengxin.streamer.scan.Scan;
import dev.chengxin.streamer.scan.ScanRule;
import dev.chengxin.streamer.scan.Speaker;
import dev.chengxin.streamer.scan.TermBank;
import dev.chengxin.streamer.scan.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Looks at segments with the scanner, and holds what is claimed in them against what is known of the goods.
public final class ScannerWatch implements Watch {
    private static final int CERTAIN = 100;

    private final TermBank bank;
    private final Scan scan;
    private final Claims claims;
    private final Goods goods;

    public ScannerWatch(TermBank bank, Goods goods) {
        this.bank = bank;
        this.scan = Scan.with(bank);
        this.claims = Claims.with(bank);
        this.goods = goods;
    }

    @Override
    public List<Suspicion> look(String sessionId, Session session, Segment segment) {
        var found = new ArrayList<Suspicion>();
        scan.scan(utterance(session, segment)).forEach(hit -> found.add(suspicion(sessionId, segment, hit)));
        if (segment.kind() != SegmentKind.COMMENT) {
            found.addAll(contradicted(sessionId, session, segment));
        }
        return found;
    }

    /// Who runs her own room sells what is hers; of others nobody tells whether they speak for the seller.
    private static Utterance utterance(Session session, Segment segment) {
        boolean audience = segment.kind() == SegmentKind.COMMENT;
        var speaker = session.selfOperated() && !audience ? Speaker.SELF : Speaker.ANY;
        return new Utterance(kind(segment.kind()), segment.text(), speaker, confidence(segment));
    }

    private static dev.chengxin.streamer.scan.SegmentKind kind(SegmentKind kind) {
        return switch (kind) {
            case SPEECH -> dev.chengxin.streamer.scan.SegmentKind.SPEECH;
            case SCREEN -> dev.chengxin.streamer.scan.SegmentKind.SCREEN;
            case CARD -> dev.chengxin.streamer.scan.SegmentKind.CARD;
            case COMMENT -> dev.chengxin.streamer.scan.SegmentKind.COMMENT;
        };
    }

    private Suspicion suspicion(String sessionId, Segment segment, Hit hit) {
        return new Suspicion(
                sessionId,
                hit.rule(),
                bank.version(),
                hit.claimKey(),
                hit.category().code(),
                hit.severity().code(),
                bank.rule(hit.rule()).filter(ScanRule::falseAdvertising).isPresent(),
                occurrence(segment, hit.start(), hit.end(), hit.confidence()));
    }

    /// The goods are looked up only when something checkable was said.
    private List<Suspicion> contradicted(String sessionId, Session session, Segment segment) {
        var stated = claims.parse(segment.text());
        if (stated.isEmpty()) {
            return List.of();
        }
        var check = new FactCheck(offer(session), moment(session, segment));
        return stated.stream()
                .flatMap(claim ->
                        check.contradiction(claim).stream().map(found -> suspicion(sessionId, segment, claim, found)))
                .toList();
    }

    private Suspicion suspicion(String sessionId, Segment segment, Claim claim, FactCheck.Contradiction found) {
        return new Suspicion(
                sessionId,
                found.rule,
                bank.version(),
                found.rule + "/" + claim.subject(),
                found.category.code(),
                found.severity.code(),
                found.falseAdvertising,
                occurrence(segment, claim.start(), claim.end(), confidence(segment)));
    }

    private Offer offer(Session session) {
        var products = goods.products(session.plan().productIds()).values();
        var certificates = products.stream()
                .map(KnownProduct::certificateIds)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return new Offer(
                products,
                goods.batches(session.plan().batchIds()).values(),
                goods.certificates(certificates).values(),
                session.plan().claims().stream()
                        .anyMatch(claim -> claim.kind() == ClaimKind.ASSISTANCE && claim.evidenced()));
    }

    /// When it was said: what held then is what counts, also when the segment arrives later.
    private static Instant moment(Session session, Segment segment) {
        var begun = Objects.requireNonNullElse(
                session.times().startedAt(), session.plan().start());
        return begun.plusMillis(segment.startMs());
    }

    private static Occurrence occurrence(Segment segment, int from, int to, int confidence) {
        return new Occurrence(segment.number(), segment.startMs() / 1_000, from, to, confidence);
    }

    private static int confidence(Segment segment) {
        return segment.confidence() == null ? CERTAIN : segment.confidence();
    }
}
