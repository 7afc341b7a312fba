/// Appeals against violations and measures. What follows from a decision happens there, through the topic, not
/// here.
@NullMarked
package dev.chengxin.streamer.appeal;

import org.jspecify.annotations.NullMarked;
