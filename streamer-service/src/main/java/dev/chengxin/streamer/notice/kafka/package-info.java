/// Events that change by which days terms are counted. It parses and calls one use case for each.
@NullMarked
package dev.chengxin.streamer.notice.kafka;

import org.jspecify.annotations.NullMarked;
