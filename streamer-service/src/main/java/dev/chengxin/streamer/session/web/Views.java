package dev.chengxin.streamer.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.streamer.session.Claim;
import dev.chengxin.streamer.session.Control;
import dev.chengxin.streamer.session.LiveSessions.Watched;
import dev.chengxin.streamer.session.Restraint;
import dev.chengxin.streamer.session.Segments.Kept;
import dev.chengxin.streamer.session.Session;
import dev.chengxin.streamer.session.SessionAggregates;
import dev.chengxin.streamer.session.SessionWords;
import dev.chengxin.streamer.session.web.Requests.EvidenceRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Shows livestreams to those who may see them.
final class Views {
    private static final SessionAggregates KIND = new SessionAggregates();

    private final CodeTexts texts;

    Views(CodeTexts texts) {
        this.texts = texts;
    }

    /// @param segments how many segments the chain commits to; absent until they are committed to
    /// @param pausedUntil when the pause in force lapses; absent where none is, or where a violation keeps it
    /// @param actions what this caller may do now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            String id,
            String number,
            Code status,
            String streamerId,
            String operatorId,
            String region,
            @Nullable String title,
            Instant plannedAt,
            Instant plannedStart,
            List<String> productIds,
            List<String> batchIds,
            List<String> uncertifiedBatchIds,
            List<ClaimView> claims,
            @Nullable Instant clearedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String cancellation,
            boolean paused,
            @Nullable Instant pausedUntil,
            @Nullable Long segments,
            @Nullable String chainHash,
            int controls,
            List<String> violationIds,
            List<ExternalRef> externalRefs,
            List<String> actions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimView(
            Code kind,
            @Nullable String productId,
            @Nullable String text,
            boolean evidenced,
            @Nullable EvidenceRequest evidence) {}

    /// @param answerBy when it counts as unanswered; absent once it is answered or does
    /// @param doneAt when the platform did it, by its own clock
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ControlView(
            String requestId,
            Code action,
            Code reason,
            Code status,
            @Nullable String text,
            @Nullable String findingId,
            Instant requestedAt,
            @Nullable Instant answerBy,
            @Nullable Instant lapsesAt,
            @Nullable Instant answeredAt,
            @Nullable Instant doneAt) {}

    /// @param sha256 what the livestream's chain commits to
    /// @param late whether it came after the end and is not in the chain
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SegmentView(
            long number,
            Code kind,
            long startMs,
            long endMs,
            String text,
            @Nullable String recogniser,
            @Nullable Integer confidence,
            @Nullable String mediaRef,
            @Nullable String mediaSha256,
            String sha256,
            boolean late,
            Instant receivedAt) {}

    /// @param risk 0 to 100
    record LiveView(SessionView session, int risk, List<RiskInput> riskInputs) {}

    SessionView of(Aggregate<Session> session, Caller caller, Locale locale) {
        Session state = session.state();
        var plan = state.plan();
        var words = session.words();
        var chain = state.chain();
        return new SessionView(
                session.id(),
                session.number(),
                texts.of(state.status(), locale),
                state.streamerId(),
                state.operatorId(),
                state.region(),
                words.get(SessionWords.TITLE),
                plan.plannedAt(),
                plan.start(),
                plan.productIds(),
                plan.batchIds(),
                state.uncertifiedBatchIds(),
                claims(plan.claims(), words, locale),
                state.times().clearedAt(),
                state.times().startedAt(),
                state.times().endedAt(),
                words.get(SessionWords.CANCELLATION),
                Restraint.pause(state).isPresent(),
                Restraint.lapsesAt(state).orElse(null),
                chain == null ? null : chain.segments(),
                chain == null ? null : chain.hash(),
                state.controls().size(),
                List.copyOf(state.violations()),
                session.externalRefs(),
                KIND.actions(state, caller).stream().map(Coded::code).toList());
    }

    LiveView ofWatched(Watched watched, Caller caller, Locale locale) {
        return new LiveView(
                of(watched.session(), caller, locale),
                watched.risk().risk(),
                watched.risk().inputs());
    }

    List<ControlView> controls(Aggregate<Session> session, Locale locale) {
        var controls = session.state().controls();
        var words = session.words();
        return IntStream.range(0, controls.size())
                .mapToObj(index -> control(controls.get(index), words.get(SessionWords.controlText(index)), locale))
                .toList();
    }

    SegmentView segment(Kept kept, Locale locale) {
        var segment = kept.segment();
        return new SegmentView(
                segment.number(),
                texts.of(segment.kind(), locale),
                segment.startMs(),
                segment.endMs(),
                segment.text(),
                segment.recogniser(),
                segment.confidence(),
                segment.mediaRef(),
                segment.mediaSha256(),
                kept.hash(),
                kept.late(),
                kept.receivedAt());
    }

    private ControlView control(Control control, @Nullable String text, Locale locale) {
        return new ControlView(
                control.requestId(),
                texts.of(control.action(), locale),
                texts.of(control.reason(), locale),
                texts.of(control.status(), locale),
                text,
                control.findingId(),
                control.requestedAt(),
                control.answerBy().orElse(null),
                control.lapsesAt(),
                control.answeredAt(),
                control.doneAt());
    }

    private List<ClaimView> claims(List<Claim> claims, Map<String, String> words, Locale locale) {
        return IntStream.range(0, claims.size())
                .mapToObj(index -> new ClaimView(
                        texts.of(claims.get(index).kind(), locale),
                        claims.get(index).productId(),
                        words.get(SessionWords.claimText(index)),
                        claims.get(index).evidenced(),
                        evidence(words.get(SessionWords.claimEvidence(index)))))
                .toList();
    }

    private static @Nullable EvidenceRequest evidence(@Nullable String json) {
        return json == null ? null : EventJson.mapper().readValue(json, EvidenceRequest.class);
    }
}
