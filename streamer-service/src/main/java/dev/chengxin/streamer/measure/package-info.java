/// Measures against streamers and operators, from their proposal to their end. What is a breach must not be here.
@NullMarked
package dev.chengxin.streamer.measure;

import org.jspecify.annotations.NullMarked;
