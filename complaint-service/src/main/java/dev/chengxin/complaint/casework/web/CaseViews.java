package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.Clock;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.CodeTexts.Code;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Decision;
import dev.chengxin.complaint.casework.ExternalRef;
import dev.chengxin.complaint.casework.LegalSource;
import dev.chengxin.complaint.casework.Pause;
import dev.chengxin.complaint.casework.Profile;
import dev.chengxin.complaint.casework.PublishedOutcome;
import dev.chengxin.complaint.casework.Status;
import dev.chengxin.complaint.casework.WayOn;
import dev.chengxin.complaint.casework.Wording;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.complaint.casework.web.Access.Seen;
import dev.chengxin.complaint.casework.web.CaseView.AnswerView;
import dev.chengxin.complaint.casework.web.CaseView.ClockView;
import dev.chengxin.complaint.casework.web.CaseView.ContactView;
import dev.chengxin.complaint.casework.web.CaseView.CorrectionRequestView;
import dev.chengxin.complaint.casework.web.CaseView.DecisionView;
import dev.chengxin.complaint.casework.web.CaseView.LinkView;
import dev.chengxin.complaint.casework.web.CaseView.OutcomeView;
import dev.chengxin.complaint.casework.web.CaseView.TestView;
import dev.chengxin.servicekit.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows complaints to their readers.
final class CaseViews {
    private static final Set<Status> ENDED = Set.of(Status.REFUSED, Status.TERMINATED, Status.CLOSED);

    private final CodeTexts texts;
    private final Profile profile;
    private final FilingTokens tokens;

    CaseViews(CodeTexts texts, Profile profile, FilingTokens tokens) {
        this.tokens = tokens;
        this.texts = texts;
        this.profile = profile;
    }

    CaseView of(Seen seen, Locale locale) {
        var file = seen.file();
        var complaint = file.complaint();
        var filing = complaint.filing();
        var words = file.words();
        return new CaseView(
                file.id().value(),
                file.id().number(),
                filing.kind(),
                filing.channel(),
                complaint.status(),
                complaint.outcomeStatus(),
                filing.filedAt(),
                filing.receivedAt(),
                complaint.closedAt(),
                complaint.jurisdiction(),
                words.get(Words.DESCRIPTION),
                contact(filing.named() && seen.view().contact(), words),
                complaint.references(),
                complaint.unmatched(),
                named(filing.unmatched(), words),
                complaint.links().stream().map(LinkView::of).toList(),
                filing.publicationConsent(),
                filing.claimedFen(),
                filing.language(),
                externalRefs(words),
                filing.filedHash(),
                complaint.split() ? other(file.id().report(), seen) : null,
                filing.splitFrom() == null ? null : other(new ComplaintId(filing.splitFrom()), seen),
                complaint.overdue(),
                complaint.clocks().stream()
                        .map(clock -> clock(clock, complaint.done(clock), locale))
                        .toList(),
                tests(complaint.testPeriods(), words),
                words.get(Words.EXTENSION),
                answers(complaint.answers(), words),
                ground(complaint, locale),
                words.get(Words.REASON),
                decision(complaint.decision(), words, locale),
                outcome(complaint, words),
                waysOn(complaint, locale),
                complaint.history(),
                complaint.actions().stream()
                        .filter(seen::mayDo)
                        .map(Action::code)
                        .toList(),
                Map.of("self", Paths.of(file.id()), "export", Paths.of(file.id()) + "/export"));
    }

    private OtherCase other(ComplaintId id, Seen seen) {
        return seen.view() == Access.View.FILER ? OtherCase.forFiler(id, tokens) : OtherCase.of(id);
    }

    static List<ExternalRef> externalRefs(Map<String, String> words) {
        return words.getOrDefault(Words.EXTERNAL_REFS, "")
                .lines()
                .map(line -> line.split("\t", 2))
                .map(pair -> new ExternalRef(pair[0], pair[1]))
                .toList();
    }

    private static @Nullable ContactView contact(boolean shown, Map<String, String> words) {
        return shown ? new ContactView(words.get(Words.NAME), words.get(Words.PHONE), words.get(Words.EMAIL)) : null;
    }

    private static Map<Wording, String> named(List<Wording> unmatched, Map<String, String> words) {
        var named = new EnumMap<Wording, String>(Wording.class);
        for (Wording wording : unmatched) {
            String text = words.get(Words.named(wording));
            if (text != null) {
                named.put(wording, text);
            }
        }
        return named;
    }

    private ClockView clock(Clock clock, boolean done, Locale locale) {
        LegalSource source = clock.rule().source();
        var citation = new Text(source.zh(profile), source.en(profile));
        return new ClockView(
                texts.of("clock", clock.rule(), locale),
                ClockView.state(clock, done),
                clock.pending() && !clock.runs() ? null : clock.dueAt(),
                clock.provisional(),
                done ? clock.stoppedAt() : null,
                texts.of("party", clock.binds(), locale),
                new Code(source.code(), citation.in(locale)));
    }

    private static List<TestView> tests(List<Pause> periods, Map<String, String> words) {
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new TestView(
                        i + 1, periods.get(i).from(), periods.get(i).to(), words.get(Words.test(i + 1))))
                .toList();
    }

    private static List<CorrectionRequestView> correctionRequests(int rounds, Map<String, String> words) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> new CorrectionRequestView(
                        round, words.get(Words.correctionRequest(round)), words.get(Words.correctionRefusal(round))))
                .toList();
    }

    private static List<AnswerView> answers(int rounds, Map<String, String> words) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> new AnswerView(round, words.get(Words.answer(round))))
                .toList();
    }

    private @Nullable Code ground(Complaint complaint, Locale locale) {
        String ground = complaint.ground();
        return ground == null ? null : texts.of(complaint.refused() ? "refusal" : "termination", ground, locale);
    }

    private @Nullable DecisionView decision(@Nullable Decision decision, Map<String, String> words, Locale locale) {
        return decision == null
                ? null
                : new DecisionView(
                        texts.of("category", decision.category(), locale),
                        decision.upheld(),
                        texts.of("result", decision.result(), locale),
                        decision.amountFen(),
                        words.get(Words.DECISION));
    }

    private static @Nullable OutcomeView outcome(Complaint complaint, Map<String, String> words) {
        PublishedOutcome outcome = complaint.outcome();
        return outcome == null
                ? null
                : new OutcomeView(
                        outcome.publishedAt(),
                        outcome.shownUntil(),
                        outcome.correctedAt(),
                        outcome.text() ? words.get(Words.OUTCOME) : null,
                        correctionRequests(complaint.correctionRequests(), words));
    }

    private @Nullable List<Code> waysOn(Complaint complaint, Locale locale) {
        return ENDED.contains(complaint.status()) && complaint.ground() != null
                ? Stream.of(WayOn.values())
                        .map(way -> texts.of("way-on", way, locale))
                        .toList()
                : null;
    }
}
