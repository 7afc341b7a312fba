/// Segments in, commands out, and what the service itself publishes. It decides nothing about livestreams.
@NullMarked
package dev.chengxin.streamer.session.kafka;

import org.jspecify.annotations.NullMarked;
