package dev.chengxin.verifier;

import dev.chengxin.verifier.report.Sentences;
import java.io.PrintStream;
import java.time.InstantSource;

/// Where a command says what it found, and what time it is there.
///
/// @param out   takes the report
/// @param err   takes progress and what went wrong
/// @param clock the reader's own, which a promise is judged by
public record Console(PrintStream out, PrintStream err, Sentences sentences, InstantSource clock) {}
