package dev.chengxin.servicekit.aggregate;

import org.bson.Document;

/// The last event of another aggregate whose effect a document holds. It is written in the same update as the
/// effect, so that a repeat finds it and changes nothing.
///
/// @param source id of the aggregate that the event happened to
/// @param sequence the event's position among that aggregate's
/// @param eventId the event's id, by which a repeat is told from a conflict
public record Marker(String source, long sequence, String eventId) {
    private static final String SEQUENCE = "sequence";
    private static final String ID = "id";

    /// The name of the field that holds the marker of a source.
    public static String field(String source) {
        return "markers." + source;
    }

    /// The name of the field that holds the last sequence seen of a source.
    public static String sequenceField(String source) {
        return field(source) + "." + SEQUENCE;
    }

    /// What is stored in [#field].
    public Document document() {
        return new Document(SEQUENCE, sequence).append(ID, eventId);
    }

    /// Whether the effect of another event of the same source is in the document that has this marker.
    ///
    /// @throws MarkerConflictException when both have one sequence and are different events
    public boolean covers(Marker other) {
        if (sequence == other.sequence && !eventId.equals(other.eventId)) {
            throw new MarkerConflictException(this);
        }
        return sequence >= other.sequence;
    }

    static Marker read(String source, Document document) {
        return new Marker(source, document.getLong(SEQUENCE), document.getString(ID));
    }
}
