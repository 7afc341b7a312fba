package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.UPHELD;
import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintLinked;
import dev.chengxin.contracts.ComplaintEvent.ComplaintUnlinked;
import dev.chengxin.contracts.ComplaintEvent.OutcomePublished;
import dev.chengxin.contracts.ComplaintEvent.References;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkingTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant SOON = START.plusSeconds(600);
    private static final String SEAT = "330106";
    private static final String HERE = "530129";
    private static final String THERE = "610126";

    private static final Command SESSION = link(Referent.SESSION, subject(Noun.SESSION, "s", HERE, "o", "st"));

    @Test
    void aLinkAnswersAWordingAndTellsWhatHoldsNow() {
        var filed = inWords(Wording.SESSION, Wording.PRODUCT);
        var link =
                new Command.LinkTo(Referent.SESSION, subject(Noun.SESSION, "s", HERE, "o", "st"), Wording.SESSION, 75L);

        var linked = done(filed, link, SOON);

        assertThat(linked.events())
                .containsExactly(new ComplaintLinked(
                        "complaint",
                        "session",
                        "s",
                        "session",
                        new References("st", "o", "s", 75L, null, null),
                        List.of("product"),
                        null,
                        null));
        assertThat(linked.state().jurisdiction()).isEqualTo(HERE);
        assertThat(linked.state().regions()).contains("53", HERE).doesNotContain("33");
        assertThat(linked.state().history().getLast()).isEqualTo(new Step(SOON, "linked", "moderator", "session"));
        assertThat(linked.state().filing()).isEqualTo(filed.filing());
    }

    @Test
    void takingALinkBackBringsBackWhatWasFiled() {
        var filed = inWords(Wording.STREAMER, Wording.SESSION);
        var linked = after(
                filed,
                START,
                new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, Wording.STREAMER, null),
                new Command.LinkTo(
                        Referent.SESSION, subject(Noun.SESSION, "s", HERE, "o", "st"), Wording.SESSION, null));
        assertThat(linked.unmatched()).isEmpty();

        var unlinked = done(linked, new Command.Unlink(Referent.SESSION), SOON);
        var empty = done(unlinked.state(), new Command.Unlink(Referent.STREAMER), SOON)
                .state();

        assertThat(unlinked.events())
                .containsExactly(new ComplaintUnlinked(
                        "complaint",
                        "session",
                        "s",
                        new References(Cases.STREAMER.subject().id(), null, null, null, null, null),
                        List.of("session"),
                        null,
                        null));
        assertThat(empty.references()).isEqualTo(filed.references());
        assertThat(empty.unmatched()).isEqualTo(filed.unmatched());
        assertThat(empty.jurisdiction()).isEqualTo(filed.jurisdiction());
        assertThat(empty.regions()).isEqualTo(filed.regions());
        assertThat(empty.links()).isEmpty();
    }

    @Test
    void aLinkTakesThePlaceOfOneOfItsKindAndItsWordingIsOpenAgain() {
        var linked = after(
                inWords(Wording.STREAMER),
                START,
                new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, Wording.STREAMER, null));

        var other = after(linked, SOON, link(Referent.STREAMER, subject(Noun.STREAMER, "other", THERE, null, "other")));

        assertThat(other.references().streamerId()).isEqualTo("other");
        assertThat(other.links()).hasSize(1);
        assertThat(other.unmatched()).containsExactly(Wording.STREAMER);
        assertThat(other.jurisdiction()).isEqualTo(THERE);
    }

    @Test
    void theSameLinkIsNotMadeTwice() {
        var linked = after(inWords(), START, SESSION);

        assertThat(refused(linked, SESSION, SOON)).isEqualTo(new Refusal.AlreadyLinked());
    }

    @Test
    void onlyALinkIsTakenBackAndNotWhatWasFiled() {
        var filed = Cases.filed(Kind.COMPLAINT, START);
        assertThat(filed.references().streamerId()).isNotNull();

        assertThat(refused(filed, new Command.Unlink(Referent.STREAMER), SOON)).isEqualTo(new Refusal.NotLinked());
    }

    @Test
    void aWordingThatIsMatchedOrWasNeverSaidIsNotAnswered() {
        var linked = after(
                inWords(Wording.PRODUCT),
                START,
                new Command.LinkTo(
                        Referent.PRODUCT, subject(Noun.PRODUCT, "p", HERE, null, null), Wording.PRODUCT, null));

        assertThat(refused(linked, new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, Wording.PRODUCT, null), SOON))
                .isEqualTo(new Refusal.NotUnmatched());
        assertThat(refused(linked, new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, Wording.ORDER, null), SOON))
                .isEqualTo(new Refusal.NotUnmatched());
    }

    @Test
    void theSessionTellsMoreThanWhatWasFiledAndAStreamerMoreThanTheSession() {
        var filed = filed(new References("filed", "filed-op", "filed-session", 9L, null, null), SEAT);

        var session = after(filed, START, SESSION);
        var streamer = after(session, SOON, link(Referent.STREAMER, subject(Noun.STREAMER, "x", THERE, "x-op", "x")));

        // The second was one of another session.
        assertThat(session.references()).isEqualTo(new References("st", "o", "s", null, null, null));
        assertThat(streamer.references()).isEqualTo(new References("x", "o", "s", null, null, null));
        assertThat(streamer.jurisdiction()).isEqualTo(HERE);
    }

    @Test
    void theOperatorThatWasFiledBelongsToNoOtherStreamer() {
        var filed = filed(new References("filed", "filed-op", null, null, null, null), SEAT);

        var other = after(filed, START, link(Referent.STREAMER, Cases.STREAMER));
        var operator = after(other, SOON, link(Referent.OPERATOR, subject(Noun.OPERATOR, "op", THERE, "op", null)));

        assertThat(other.references())
                .isEqualTo(new References(Cases.STREAMER.subject().id(), null, null, null, null, null));
        assertThat(operator.references().operatorId()).isEqualTo("op");
        assertThat(operator.jurisdiction()).isEqualTo(THERE);
    }

    @Test
    void aProductFillsInOnlyWhatNothingElseTells() {
        var product = link(Referent.PRODUCT, subject(Noun.PRODUCT, "p", THERE, "p-op", null));

        var ofNobody = after(filed(new References(null, null, null, null, null, null), SEAT), START, product);
        var ofSomebody =
                after(filed(new References("filed", "filed-op", null, null, null, null), HERE), START, product);

        assertThat(ofNobody.references()).isEqualTo(new References(null, "p-op", null, null, "p", null));
        assertThat(ofNobody.jurisdiction()).isEqualTo(THERE);
        assertThat(ofSomebody.references()).isEqualTo(new References("filed", "filed-op", null, null, "p", null));
        assertThat(ofSomebody.jurisdiction()).isEqualTo(HERE);
    }

    @Test
    void decisionCloseAndOutcomeNameWhatIsLinkedNow() {
        var linked = after(inWords(), START, SESSION, new Command.Accept());

        var decided = done(linked, new Command.Decide(UPHELD), SOON);
        var closed = done(decided.state(), new Command.Close(), SOON);
        var published = done(closed.state(), new Command.PublishOutcome(null), SOON);

        var decision = (ComplaintDecided) decided.events().getLast();
        assertThat(decision.references()).isEqualTo(linked.references());
        assertThat(decision.kind()).isEqualTo("complaint");
        var close = (ComplaintClosed) closed.events().getLast();
        assertThat(close.streamerId()).isEqualTo("st");
        assertThat(close.operatorId()).isEqualTo("o");
        var outcome = (OutcomePublished) published.events().getLast();
        assertThat(outcome.streamerId()).isEqualTo("st");
        assertThat(outcome.operatorId()).isEqualTo("o");
    }

    @Test
    void aLinkAfterTheDecisionTellsTheDecisionAgain() {
        var decided = after(inWords(), START, new Command.Accept(), new Command.Decide(UPHELD));

        var linked = (ComplaintLinked) done(decided, SESSION, SOON).events().getLast();

        assertThat(linked.category()).isEqualTo("origin");
        assertThat(linked.upheld()).isTrue();
    }

    @Test
    void linksAreBounded() {
        var state = inWords();
        for (int i = 0; i < Rulings.MOST_LINKS; i++) {
            state = done(state, link(Referent.STREAMER, subject(Noun.STREAMER, "st" + i, HERE, null, null)), SOON)
                    .state();
        }

        assertThat(refused(state, SESSION, SOON)).isEqualTo(new Refusal.TooMany(Action.LINK));
    }

    private static Command link(Referent to, KnownSubject known) {
        return new Command.LinkTo(to, known, null, null);
    }

    private static KnownSubject subject(
            Noun noun, String id, String jurisdiction, @Nullable String operator, @Nullable String streamer) {
        return new KnownSubject(new Subject(noun, id), jurisdiction, operator, streamer);
    }

    private static Complaint inWords(Wording... unmatched) {
        return filed(new References(null, null, null, null, null, null), SEAT, unmatched);
    }

    private static Complaint filed(References references, String jurisdiction, Wording... unmatched) {
        var plain = Cases.filing(Kind.COMPLAINT, START, false, true);
        var filing = new Filing(
                plain.kind(),
                plain.channel(),
                plain.filedAt(),
                plain.receivedAt(),
                plain.owner(),
                jurisdiction,
                references,
                List.of(unmatched),
                plain.publicationConsent(),
                plain.named(),
                plain.claimedFen(),
                plain.language(),
                plain.filedHash(),
                plain.deadlines(),
                plain.reportId(),
                plain.splitFrom(),
                plain.promise());
        return Cases.PLATFORM.file(filing, "anonymous", Cases.CALENDAR).state();
    }
}
