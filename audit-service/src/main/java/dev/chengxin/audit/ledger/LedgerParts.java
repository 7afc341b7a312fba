package dev.chengxin.audit.ledger;

import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.TileStore;
import java.time.Clock;
import java.util.function.Supplier;

/// What a writer works with.
///
/// @param sources opens a reader of the topics; each term has its own
/// @param events hears what happens
public record LedgerParts(
        Heads heads,
        Entries entries,
        TileStore tiles,
        Supplier<RecordSource> sources,
        NoteSigner signer,
        Salts salts,
        Clock clock,
        LedgerEvents events) {}
