package dev.chengxin.streamer.appeal.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.streamer.appeal.Appeal;
import dev.chengxin.streamer.appeal.AppealAggregates;
import dev.chengxin.streamer.appeal.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An appeal as a reader sees it.
///
/// @param statement the reasons of the decision, by the JSON Schema of statements; absent before it
/// @param actions what this caller may do now; nobody decides on her own decision
record AppealView(
        String id,
        String number,
        Code status,
        Code against,
        String targetId,
        @Nullable String streamerId,
        String operatorId,
        String jurisdiction,
        Instant filedAt,
        Instant decideBy,
        boolean provisional,
        @Nullable String text,
        @Nullable Instant decidedAt,
        @Nullable String statementHash,
        @JsonRawValue @Nullable String statement,
        List<String> actions) {
    private static final AppealAggregates KIND = new AppealAggregates();

    static AppealView of(Aggregate<Appeal> appeal, CodeTexts texts, Caller caller, Locale locale) {
        Appeal state = appeal.state();
        var words = appeal.words();
        return new AppealView(
                appeal.id(),
                appeal.number(),
                texts.of(state.status(), locale),
                texts.of(state.against(), locale),
                state.targetId(),
                state.target().streamerId(),
                state.target().operatorId(),
                state.target().region(),
                state.filedAt(),
                state.decideBy(),
                state.provisional(),
                words.get(Words.TEXT),
                state.decidedAt(),
                state.statementHash(),
                words.get(Words.STATEMENT),
                KIND.actions(state, caller).stream().map(Coded::code).toList());
    }
}
