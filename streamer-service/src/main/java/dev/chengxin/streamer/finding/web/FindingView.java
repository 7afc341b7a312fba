package dev.chengxin.streamer.finding.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingAggregates;
import dev.chengxin.streamer.finding.Occurrence;
import dev.chengxin.streamer.finding.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A finding as a reader sees it.
///
/// @param occurrences the first of the places where the rule hit; `count` says how many there are
/// @param statement the statement of reasons, by its JSON Schema; absent before a confirmation
/// @param actions what this caller may do now
record FindingView(
        String id,
        String number,
        Code status,
        Code source,
        @Nullable String streamerId,
        @Nullable String operatorId,
        @Nullable String sessionId,
        @Nullable Long second,
        String jurisdiction,
        Code category,
        Code severity,
        @Nullable String rule,
        @Nullable Integer termbankVersion,
        boolean falseAdvertising,
        @Nullable String complaintId,
        int round,
        Instant raisedAt,
        List<Occurrence> occurrences,
        long count,
        @Nullable String note,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Boolean waived,
        @Nullable String statementHash,
        @Nullable Instant appealUntil,
        @Nullable String appealId,
        @JsonRawValue @Nullable String statement,
        List<String> actions) {
    private static final FindingAggregates KIND = new FindingAggregates();

    static FindingView of(Aggregate<Finding> finding, CodeTexts texts, Caller caller, Locale locale) {
        Finding state = finding.state();
        var words = finding.words();
        var ruling = state.ruling();
        return new FindingView(
                finding.id(),
                finding.number(),
                texts.of(state.status(), locale),
                texts.of(state.source(), locale),
                state.concern().streamerId(),
                state.concern().operatorId(),
                state.concern().sessionId(),
                state.concern().second(),
                state.concern().region(),
                texts.of(state.breach().category(), locale),
                texts.of(state.breach().severity(), locale),
                state.breach().rule(),
                state.breach().termbankVersion(),
                state.breach().falseAdvertising(),
                state.caseId(),
                state.round(),
                state.raisedAt(),
                state.occurrences(),
                state.count(),
                words.get(Words.NOTE),
                ruling == null ? null : ruling.at(),
                ruling == null ? null : ruling.reason(),
                ruling == null ? null : ruling.waived(),
                ruling == null ? null : ruling.statementHash(),
                ruling == null ? null : ruling.appealUntil(),
                state.appealId(),
                words.get(Words.STATEMENT),
                KIND.actions(state, caller).stream().map(Coded::code).toList());
    }
}
