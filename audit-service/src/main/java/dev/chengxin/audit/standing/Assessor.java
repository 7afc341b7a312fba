package dev.chengxin.audit.standing;

import dev.chengxin.contracts.AuditEvent;
import dev.chengxin.score.Crossing;
import dev.chengxin.score.Fact;
import dev.chengxin.score.Facts;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.Standing;
import dev.chengxin.score.Standings;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what an entry makes of a party's dossier: a pure function. What is published is what the entry changed,
/// seen from one instant with it and without it; decay alone publishes nothing.
final class Assessor {
    /// How far back a standing can be asked for.
    static final Duration HINDSIGHT = Duration.ofDays(92);

    /// How far clocks of services may be ahead; an event of a later time is assessed at its time and holds up no
    /// other.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final String seat;

    /// @param seat region code for parties whose place of business no entry named
    Assessor(String seat) {
        this.seat = seat;
    }

    /// What a party is told by an entry.
    ///
    /// @param time when it happened
    /// @param violationId the violation that it is about; absent when it is about none
    /// @param facts what it says, also what is known of batches that it offers
    record News(Told told, Instant time, @Nullable String violationId, Collection<Fact> facts) {}

    /// What the news make of a dossier; empty when they say nothing new, or were told before.
    Optional<DossierChange> assess(
            String partyId, @Nullable Dossier before, News news, Rulebooks rulebooks, Instant now) {
        if (before != null && before.appliedThrough() >= news.told().index()) {
            return Optional.empty();
        }
        var facts = before == null ? Facts.of(partyId) : before.facts().copy();
        var latest = before == null || news.time().isAfter(before.latest()) ? news.time() : before.latest();
        var asOf = asOf(news.time(), latest, now);
        var without = Standings.of(facts, rulebooks, asOf);
        var changed = add(facts, news.facts());
        var place = place(before, news);
        if (before != null && !changed && Objects.equals(place, before.place())) {
            return Optional.empty();
        }
        var with = Standings.of(facts, rulebooks, asOf);
        var earlier = before == null ? List.<Crossing>of() : before.crossings();
        var crossing = Optional.ofNullable(news.violationId())
                .flatMap(violationId -> Crossing.between(without, with, violationId, earlier));
        var crossings = remembered(earlier, crossing, facts, rulebooks, asOf);
        forget(facts, latest, now);
        var after = new Dossier(facts, place, news.told().index(), latest, Dossier.Shown.of(with), crossings);
        return Optional.of(
                new DossierChange(after, events(before, after, without, with, crossing), context(after, news)));
    }

    /// The instant that an entry is assessed at: the latest known one, because whatever arrives late counts
    /// together with what arrived before it.
    private static Instant asOf(Instant time, Instant latest, Instant now) {
        var bound = now.plus(AHEAD);
        var known = latest.isAfter(bound) ? bound : latest;
        return known.isAfter(time) ? known : time;
    }

    private static boolean add(Facts facts, Collection<Fact> news) {
        boolean changed = false;
        for (Fact fact : news) {
            changed |= facts.add(fact);
        }
        return changed;
    }

    private static Dossier.@Nullable Place place(@Nullable Dossier before, News news) {
        var region = news.told().region();
        var said = region == null ? null : new Dossier.Place(region, news.time());
        return Dossier.Place.later(before == null ? null : before.place(), said);
    }

    private static List<Crossing> remembered(
            Collection<Crossing> earlier, Optional<Crossing> crossing, Facts facts, Rulebooks rulebooks, Instant asOf) {
        var remembered = new ArrayList<Crossing>();
        earlier.stream()
                .filter(published -> published.stands(facts, rulebooks, asOf))
                .forEach(remembered::add);
        crossing.ifPresent(remembered::add);
        return remembered;
    }

    /// Forgets the past a day at a time.
    private static void forget(Facts facts, Instant latest, Instant now) {
        var last = latest.isAfter(now) ? now : latest;
        facts.forgetBefore(last.minus(HINDSIGHT).truncatedTo(ChronoUnit.DAYS));
    }

    private static List<AuditEvent> events(
            @Nullable Dossier before, Dossier after, Standing without, Standing with, Optional<Crossing> crossing) {
        var events = new ArrayList<AuditEvent>();
        if (before == null || with.differs(without)) {
            events.add(Announcements.index(after, with));
        }
        var grade = before == null ? null : before.shown().grade();
        if (grade != after.shown().grade()) {
            events.add(Announcements.grade(after, grade, with));
        }
        crossing.ifPresent(crossed -> events.add(Announcements.crossing(after, crossed, with)));
        return events;
    }

    private EventContext context(Dossier dossier, News news) {
        var place = dossier.place();
        var told = news.told();
        return new EventContext(
                Actor.system("audit-service"),
                place == null ? seat : place.region(),
                told.correlationId(),
                told.eventId(),
                null);
    }
}
