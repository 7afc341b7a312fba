package dev.chengxin.audit.ledger;

import org.jspecify.annotations.Nullable;

/// An entry that something is wrong with.
///
/// @param position where its record lies
/// @param key its place in its aggregate's history; absent when it could not be read
/// @param id the id in its leaf
/// @param jurisdiction region code of its event; empty when it names none
/// @param correlationId that of its event, else the id in its leaf
public record Alarmed(
        long index,
        Alarm alarm,
        Position position,
        @Nullable EntryKey key,
        String id,
        String jurisdiction,
        String correlationId) {}
