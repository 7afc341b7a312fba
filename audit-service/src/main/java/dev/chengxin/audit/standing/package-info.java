/// Standings of streamers and operators: a fold over the ledger's public facts, with the rulebooks that price them,
/// and what changes of them are published. Not how facts are priced (libs/score) and no measure: who acts on a
/// crossing is the streamer service's business.
@NullMarked
package dev.chengxin.audit.standing;

import org.jspecify.annotations.NullMarked;
