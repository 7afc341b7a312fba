package dev.chengxin.complaint.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.Channel;
import dev.chengxin.complaint.casework.Clock;
import dev.chengxin.complaint.casework.CodeTexts.Code;
import dev.chengxin.complaint.casework.ExternalRef;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.Link;
import dev.chengxin.complaint.casework.OutcomeStatus;
import dev.chengxin.complaint.casework.Referent;
import dev.chengxin.complaint.casework.Status;
import dev.chengxin.complaint.casework.Step;
import dev.chengxin.complaint.casework.Wording;
import dev.chengxin.contracts.ComplaintEvent.References;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A complaint as its reader may see it.
///
/// @param references what it is about, as far as it is known by id now
/// @param unmatched what the filer named in words and nothing matches yet
/// @param named what the filer named in words, by kind, matched or not
/// @param linked what humans found out about it
/// @param report the report that was split from this complaint
/// @param splitFrom the complaint that this report was split from
/// @param tests tests and appraisals, whose time does not count for every clock
/// @param extension why the decision on a report takes longer
/// @param contact absent for those who oversee
/// @param amountFen what the filer claims, in fen
/// @param ground why it was refused or terminated
/// @param reason what the filer was told about that
/// @param waysOn what the filer can still do; absent while the complaint is handled
/// @param actions codes of what this reader may do with it now; empty for those who only oversee
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String id,
        String number,
        Kind kind,
        Channel channel,
        Status status,
        OutcomeStatus outcomeStatus,
        Instant filedAt,
        Instant receivedAt,
        @Nullable Instant closedAt,
        String jurisdiction,
        @Nullable String description,
        @Nullable ContactView contact,
        References references,
        List<Wording> unmatched,
        Map<Wording, String> named,
        List<LinkView> linked,
        boolean publicationConsent,
        @Nullable Long amountFen,
        String language,
        List<ExternalRef> externalRefs,
        String filedHash,
        @Nullable OtherCase report,
        @Nullable OtherCase splitFrom,
        boolean overdue,
        List<ClockView> deadlines,
        List<TestView> tests,
        @Nullable String extension,
        List<AnswerView> answers,
        @Nullable Code ground,
        @Nullable String reason,
        @Nullable DecisionView decision,
        @Nullable OutcomeView outcome,
        @Nullable List<Code> waysOn,
        List<Step> history,
        List<String> actions,
        Map<String, String> links) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /// @param wording what it answers of what the filer named in words
    /// @param sessionSecond seconds from the start of the session at which it happened
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkView(
            Referent noun,
            String id,
            @Nullable Wording wording,
            @Nullable Long sessionSecond,
            Instant linkedAt) {
        static LinkView of(Link link) {
            return new LinkView(link.to(), link.id(), link.wording(), link.sessionSecond(), link.at());
        }
    }

    /// @param state `running`, `met`, `met-late`, `missed` (ran out and was not done), `ended` (the case ended
    ///     before it ran out, and without it) or `paused` (stands still for a test)
    /// @param dueAt the first instant that is too late; absent while it stands still
    /// @param provisional whether it may still move because a year's calendar is not published yet
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockView(
            Code deadline,
            String state,
            @Nullable Instant dueAt,
            boolean provisional,
            @Nullable Instant doneAt,
            Code binds,
            Code source) {
        /// @param done whether what it demands was done
        static String state(Clock clock, boolean done) {
            if (clock.missed()) {
                return done ? "met-late" : "missed";
            }
            if (clock.pending()) {
                return clock.runs() ? "running" : "paused";
            }
            return done ? "met" : "ended";
        }
    }

    /// @param endedAt absent while it goes on
    /// @param text what is tested, and why
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TestView(
            int round,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String text) {}

    /// @param text what is said to be wrong with the published outcome
    /// @param refusal why the outcome stayed as it was; absent when it was corrected or taken down, or nothing is
    ///     settled yet
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CorrectionRequestView(
            int round, @Nullable String text, @Nullable String refusal) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(int round, @Nullable String text) {}

    /// @param amountFen what is paid to the filer, in fen
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            Code category,
            boolean upheld,
            Code result,
            @Nullable Long amountFen,
            @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            Instant publishedAt,
            LocalDate shownUntil,
            @Nullable Instant correctedAt,
            @Nullable String text,
            List<CorrectionRequestView> correctionRequests) {}
}
