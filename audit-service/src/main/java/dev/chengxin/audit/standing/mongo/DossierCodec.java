package dev.chengxin.audit.standing.mongo;

import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Crossing;
import dev.chengxin.score.Facts;
import dev.chengxin.score.Grade;
import dev.chengxin.servicekit.aggregate.StateCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A dossier's form in the store.
final class DossierCodec implements StateCodec<Dossier> {
    static final String PARTY = "partyId";
    static final String KIND = "kind";
    static final String INDEX = "index";
    static final String GRADE = "grade";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String REGION = "region";
    private static final String REGION_SAID_AT = "regionSaidAt";
    private static final String APPLIED_THROUGH = "appliedThrough";
    private static final String LATEST = "latest";
    private static final String AS_OF = "asOf";
    private static final String EXACT_FROM = "exactFrom";
    private static final String CROSSINGS = "crossings";

    @Override
    public Document write(Dossier dossier) {
        var facts = dossier.facts();
        var document = new Document(PARTY, facts.partyId())
                .append(KIND, facts.kind().code())
                .append(APPLIED_THROUGH, dossier.appliedThrough())
                .append(LATEST, EventJson.text(dossier.latest()))
                .append(AS_OF, EventJson.text(dossier.shown().asOf()))
                .append(INDEX, dossier.shown().index())
                .append(GRADE, dossier.shown().grade().code())
                .append(EXACT_FROM, EventJson.text(facts.exactFrom()));
        var place = dossier.place();
        if (place != null) {
            document.append(REGION, place.region()).append(REGION_SAID_AT, EventJson.text(place.saidAt()));
        }
        FactLines.write(facts.all(), document);
        if (!dossier.crossings().isEmpty()) {
            document.append(
                    CROSSINGS,
                    dossier.crossings().stream()
                            .map(crossing -> new Document(EventJson.mapper().convertValue(crossing, FIELDS)))
                            .toList());
        }
        return document;
    }

    @Override
    public Dossier read(Document document) {
        return new Dossier(
                Facts.of(document.getString(PARTY), FactLines.read(document), instant(document, EXACT_FROM)),
                place(document),
                document.getLong(APPLIED_THROUGH),
                instant(document, LATEST),
                new Dossier.Shown(
                        instant(document, AS_OF),
                        document.getInteger(INDEX),
                        Grade.of(document.getString(GRADE)).orElseThrow()),
                document.getList(CROSSINGS, Document.class, List.of()).stream()
                        .map(crossing -> EventJson.mapper().convertValue(crossing, Crossing.class))
                        .toList());
    }

    private static Dossier.@Nullable Place place(Document document) {
        var region = document.getString(REGION);
        return region == null ? null : new Dossier.Place(region, instant(document, REGION_SAID_AT));
    }

    private static Instant instant(Document document, String field) {
        return Instant.parse(document.getString(field));
    }
}
