/// Findings and what a human makes of them: confirmed, a finding is the violation. Measures must not be here.
@NullMarked
package dev.chengxin.streamer.finding;

import org.jspecify.annotations.NullMarked;
