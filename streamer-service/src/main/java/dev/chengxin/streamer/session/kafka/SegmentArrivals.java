package dev.chengxin.streamer.session.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.streamer.session.Segment;
import dev.chengxin.streamer.session.SegmentIntake;
import dev.chengxin.streamer.session.SegmentIntake.Arrival;
import jakarta.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Takes segments from the topic, whoever wrote them there.
public final class SegmentArrivals implements EventHandler {
    private static final JsonMapper STRICT = EventJson.mapper()
            .rebuild()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final SegmentIntake intake;
    private final Validator validator;

    public SegmentArrivals(SegmentIntake intake, Validator validator) {
        this.intake = intake;
        this.validator = validator;
    }

    @Override
    public Effect handle(Envelope event) {
        return switch (event.type()) {
            case SegmentRecords.SEGMENT -> effect(intake.take(event.subject(), segment(event)));
            case SegmentRecords.END -> effect(intake.close(event.subject()));
            default -> Effect.IGNORED;
        };
    }

    private static Effect effect(Arrival arrival) {
        return switch (arrival) {
            case NEW -> Effect.APPLIED;
            case REPEATED -> Effect.REPEATED;
            case UNKNOWN -> throw new UnprocessableRecordException("session-unknown");
        };
    }

    private Segment segment(Envelope event) {
        try {
            var segment = STRICT.readValue(event.data(), Segment.class);
            if (segment != null && validator.validate(segment).isEmpty() && !segment.endsBeforeItBegins()) {
                return segment;
            }
        } catch (JacksonException _) {
            // Told below, without what was sent.
        }
        throw new UnprocessableRecordException("segment-malformed");
    }
}
