package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong with values, so that all of it is told at once.
final class Faults {
    private final String code;
    private final Text detail;
    private final List<Refusal.Fault> found = new ArrayList<>();

    /// @param code of the refusal that they add up to
    Faults(String code, Text detail) {
        this.code = code;
        this.detail = detail;
    }

    void add(String pointer, String faultCode, Text message, Text remedy) {
        found.add(new Refusal.Fault(pointer, faultCode, message, remedy));
    }

    /// Of values that are not acceptable; empty when nothing is wrong.
    Optional<Refusal> refusal() {
        return found.isEmpty() ? Optional.empty() : Optional.of(new Refusal(Refusal.Kind.INVALID, code, detail, found));
    }
}
