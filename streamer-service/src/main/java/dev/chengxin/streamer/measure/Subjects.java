package dev.chengxin.streamer.measure;

import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import java.util.HashSet;
import java.util.Optional;

/// Finds out whom a measure is against. What is against a streamer concerns the business behind her room too.
public final class Subjects {
    private final Parties parties;

    public Subjects(Parties parties) {
        this.parties = parties;
    }

    public Optional<Subject> ofStreamer(String id) {
        return parties.streamer(id).map(this::subject);
    }

    public Optional<Subject> ofOperator(String id) {
        return parties.operator(id).map(this::subject);
    }

    private Subject subject(Party party) {
        var owners = new HashSet<>(party.owners());
        parties.operator(party.operatorId()).ifPresent(operator -> owners.addAll(operator.owners()));
        return new Subject(party.streamerId(), party.operatorId(), party.region(), owners);
    }
}
