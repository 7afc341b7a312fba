package dev.chengxin.streamer.measure.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.streamer.measure.Approval;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureAggregates;
import dev.chengxin.streamer.measure.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A measure as a reader sees it.
///
/// @param approvalsNeeded how many different people have to decide for it
/// @param statement the statement of reasons, by its JSON Schema; absent before a decision
/// @param actions what this caller may do now
record MeasureView(
        String id,
        String number,
        Code status,
        Code kind,
        @Nullable String streamerId,
        String operatorId,
        String jurisdiction,
        String cause,
        List<String> violationIds,
        @Nullable Integer points,
        @Nullable Integer days,
        Instant proposedAt,
        List<Approval> approvals,
        int approvalsNeeded,
        boolean blocksListings,
        @Nullable String statementHash,
        @Nullable Instant appealUntil,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String appealId,
        @Nullable String ended,
        @JsonRawValue @Nullable String statement,
        List<String> actions) {
    private static final MeasureAggregates KIND = new MeasureAggregates();

    static MeasureView of(Aggregate<Measure> measure, CodeTexts texts, Caller caller, Locale locale) {
        Measure state = measure.state();
        return new MeasureView(
                measure.id(),
                measure.number(),
                texts.of(state.status(), locale),
                texts.of(state.kind(), locale),
                state.subject().streamerId(),
                state.subject().operatorId(),
                state.subject().region(),
                state.cause().code(),
                state.cause().violationIds(),
                state.cause().points(),
                state.days(),
                state.proposedAt(),
                state.approvals(),
                state.kind().approvals(),
                state.kind().blocksListings(),
                state.statementHash(),
                state.appealUntil(),
                state.from(),
                state.until(),
                state.appealId(),
                state.ended(),
                measure.words().get(Words.STATEMENT),
                KIND.actions(state, caller).stream().map(Coded::code).toList());
    }
}
