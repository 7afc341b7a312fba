package dev.chengxin.streamer.registration.web;

import dev.chengxin.regulation.ResidentId;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.streamer.registration.Line;
import dev.chengxin.streamer.registration.Names;
import dev.chengxin.streamer.registration.Operator;
import dev.chengxin.streamer.registration.OperatorAggregates;
import dev.chengxin.streamer.registration.Streamer;
import dev.chengxin.streamer.registration.StreamerAggregates;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Shows registrations to those who may see them. An id number is never shown whole.
final class Views {
    private static final OperatorAggregates OPERATORS = new OperatorAggregates();
    private static final StreamerAggregates STREAMERS = new StreamerAggregates();

    private final CodeTexts texts;

    Views(CodeTexts texts) {
        this.texts = texts;
    }

    /// @param actions what this caller may do now
    record OperatorView(
            String id,
            String number,
            Code status,
            Code kind,
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String codeReason,
            String region,
            @Nullable String address,
            @Nullable String phone,
            Instant registeredAt,
            @Nullable Instant renewBy,
            List<ExternalRef> externalRefs,
            List<Line> history,
            List<String> actions) {}

    /// @param actions what this caller may do now
    record StreamerView(
            String id,
            String number,
            Code status,
            String operatorId,
            boolean selfOperated,
            String region,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            boolean guardianConsent,
            Instant registeredAt,
            @Nullable Instant renewBy,
            @Nullable Instant trainedAt,
            @Nullable AdmissionView admission,
            List<ExternalRef> externalRefs,
            List<Line> history,
            List<String> actions) {}

    record AdmissionView(Instant at, int thresholdVersion, List<Code> unmet) {}

    OperatorView of(Aggregate<Operator> operator, Caller caller, Locale locale) {
        Operator state = operator.state();
        var words = operator.words();
        return new OperatorView(
                operator.id(),
                operator.number(),
                texts.of(state.status(), locale),
                texts.of(state.kind(), locale),
                words.get(Names.NAME),
                state.creditCode(),
                state.codeReason(),
                state.region(),
                words.get(Names.ADDRESS),
                words.get(Names.PHONE),
                state.registeredAt(),
                state.renewBy(),
                operator.externalRefs(),
                state.history(),
                codes(OPERATORS.actions(state, caller)));
    }

    StreamerView ofStreamer(Aggregate<Streamer> streamer, Caller caller, Locale locale) {
        Streamer state = streamer.state();
        var words = streamer.words();
        String number = words.get(Names.ID_NUMBER);
        return new StreamerView(
                streamer.id(),
                streamer.number(),
                texts.of(state.status(), locale),
                state.operatorId(),
                state.selfOperated(),
                state.region(),
                words.get(Names.NAME),
                number == null ? null : new ResidentId(number).masked(),
                words.get(Names.PHONE),
                state.guardianConsent(),
                state.registeredAt(),
                state.renewBy(),
                state.trainedAt(),
                admission(state, locale),
                streamer.externalRefs(),
                state.history(),
                codes(STREAMERS.actions(state, caller)));
    }

    private @Nullable AdmissionView admission(Streamer state, Locale locale) {
        var admission = state.admission();
        return admission == null
                ? null
                : new AdmissionView(
                        admission.at(),
                        admission.thresholdVersion(),
                        admission.unmet().stream()
                                .map(condition -> texts.of(condition, locale))
                                .toList());
    }

    private static List<String> codes(List<? extends Coded> actions) {
        return actions.stream().map(Coded::code).toList();
    }
}
