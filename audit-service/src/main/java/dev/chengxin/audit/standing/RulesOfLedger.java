package dev.chengxin.audit.standing;

import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Rulebooks;
import dev.chengxin.score.Stamp;

/// The rulebooks as the ledger has them: what was decided about rulebooks counts from its entry on, so that
/// standings follow from entries alone.
public interface RulesOfLedger {
    /// All of them.
    Rulebooks read();

    /// Notes one; a repeat changes nothing.
    void add(Stamp activation, Rulebook rulebook);
}
