/// Livestreams: their plan, their segments, control while they are on air. What counts as a breach must not be
/// here.
@NullMarked
package dev.chengxin.streamer.session;

import org.jspecify.annotations.NullMarked;
