package dev.chengxin.audit.standing;

import dev.chengxin.contracts.AuditEvent;
import dev.chengxin.servicekit.event.EventContext;
import java.util.List;

/// What an entry makes of a dossier.
///
/// @param events what is published of it, in order
/// @param context the circumstances of the events
public record DossierChange(Dossier dossier, List<AuditEvent> events, EventContext context) {
    public DossierChange {
        events = List.copyOf(events);
    }
}
