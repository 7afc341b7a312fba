package dev.chengxin.streamer.termbank;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.contracts.StreamerEvent.TermbankActivated;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.streamer.scan.TermBank;
import java.time.Instant;

/// Tells the ledger which rules are applied. A later version comes with the software, and is told of when it
/// starts.
public final class TermBanks {
    private final Aggregates<ActiveTermBank> aggregates;
    private final Actor service;

    public TermBanks(Aggregates<ActiveTermBank> aggregates, Actor service) {
        this.aggregates = aggregates;
        this.service = service;
    }

    /// Activates a version, unless it is active or a later one is.
    public void activate(TermBank bank) {
        var wanted = NewAggregate.of(TermBankAggregates.ID, "first".getBytes(UTF_8), service);
        var active = aggregates.create(wanted, now -> activated(bank, now)).aggregate();
        if (active.state().version() < bank.version()) {
            aggregates.change(active, new IfMatch(active.version()), service, (_, now) -> activated(bank, now));
        }
    }

    private static Verdict<ActiveTermBank> activated(TermBank bank, Instant now) {
        int rules = bank.rules().size();
        return Verdict.decided(
                new ActiveTermBank(bank.version(), rules, bank.sha256(), now),
                new TermbankActivated(bank.version(), rules, bank.sha256()));
    }
}
