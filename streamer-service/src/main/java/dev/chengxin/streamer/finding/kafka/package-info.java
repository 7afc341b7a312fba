/// Events that lead to findings or change them. It parses and calls one use case for each.
@NullMarked
package dev.chengxin.streamer.finding.kafka;

import org.jspecify.annotations.NullMarked;
