/// Events that lead to measures or change them. It parses and calls one use case for each.
@NullMarked
package dev.chengxin.streamer.measure.kafka;

import org.jspecify.annotations.NullMarked;
