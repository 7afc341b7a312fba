/// Reads what is said or shown on air and says which rules it may break and what it claims: a pure function of a
/// term bank and a text. Sessions, findings, storage and the decision whether something is a breach must not be
/// here.
@NullMarked
package dev.chengxin.streamer.scan;

import org.jspecify.annotations.NullMarked;
