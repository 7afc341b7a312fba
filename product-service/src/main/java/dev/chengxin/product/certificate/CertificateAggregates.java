package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How certificates are kept, seen and waited for.
public final class CertificateAggregates implements AggregateKind<Certificate> {
    public static final String PATH = "/api/v1/certificates";
    public static final String COLLECTION = "certificates";
    /// An application that waits for an examiner, or for its number.
    public static final String WORK = "certificate-application";

    private static final int ROUTINE = 30;
    /// A named origin is what buyers pay most for, and what is forged most.
    private static final int NAMED_ORIGIN = 20;

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Class<Certificate> state() {
        return Certificate.class;
    }

    @Override
    public Text noun() {
        return new Text("证书", "certificate");
    }

    @Override
    public String prefix() {
        return "Q";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Certificate state) {
        return state.jurisdiction();
    }

    @Override
    public Optional<Instant> dueAt(Certificate state) {
        return state.endsAt();
    }

    @Override
    public Set<String> owners(Certificate state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public String subjectKey(String id, Certificate state) {
        return state.producerId();
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("appliedAt")
                .filter("producerId")
                .filter("status")
                .filter("scheme")
                .filter("category"));
    }

    @Override
    public Optional<Work> work(Certificate state) {
        boolean waits = state.status() == CertificateStatus.APPLIED || state.status() == CertificateStatus.PASSED;
        return waits ? Optional.of(application(state)) : Optional.empty();
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Certificate state) {
        return Map.of("producerId", state.producerId());
    }

    @Override
    public List<? extends Coded> actions(Certificate state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? CertificateLifecycle.TABLE.actions(state.status()).stream()
                        .filter(action -> action != CertificateAction.EXPIRE)
                        .toList()
                : List.of();
    }

    private static Work application(Certificate state) {
        int origin = state.scheme().namesAnOrigin() ? 1 : 0;
        Instant since = state.history().isEmpty()
                ? state.appliedAt()
                : state.history().getLast().at();
        return Work.of(
                WORK,
                ROUTINE + origin * NAMED_ORIGIN,
                List.of(new RiskInput("application", 1), new RiskInput("named-origin", origin)),
                since);
    }
}
