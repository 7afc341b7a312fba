package dev.chengxin.audit.standing.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.audit.standing.RulesOfLedger;
import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.Stamp;
import dev.chengxin.score.events.RulebookEvents;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;

/// A document per activation, as its event said it.
public final class MongoRulesOfLedger implements RulesOfLedger {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String TIME = "time";
    private static final String SEQUENCE = "sequence";
    private static final String RULES = "rules";

    private final MongoCollection<Document> activations;

    public MongoRulesOfLedger(MongoDatabase database) {
        this.activations = database.getCollection("standing-rulebooks");
    }

    @Override
    public Rulebooks read() {
        var rulebooks = Rulebooks.none();
        for (var activation : activations.find()) {
            var said = EventJson.mapper().convertValue(activation.get(RULES), RulebookActivated.class);
            var stamp = new Stamp(Instant.parse(activation.getString(TIME)), activation.getLong(SEQUENCE));
            rulebooks = rulebooks.with(stamp, RulebookEvents.rulebook(said));
        }
        return rulebooks;
    }

    @Override
    public void add(Stamp activation, Rulebook rulebook) {
        var rules = EventJson.mapper().convertValue(RulebookEvents.event(rulebook), FIELDS);
        activations.updateOne(
                eq("%s %d".formatted(EventJson.text(activation.time()), activation.sequence())),
                Updates.combine(
                        Updates.setOnInsert(TIME, EventJson.text(activation.time())),
                        Updates.setOnInsert(SEQUENCE, activation.sequence()),
                        Updates.setOnInsert(RULES, new Document(rules))),
                new UpdateOptions().upsert(true));
    }
}
