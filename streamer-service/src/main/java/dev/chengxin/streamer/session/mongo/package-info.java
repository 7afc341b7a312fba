/// Keeps segments, open findings and measures in MongoDB. It decides nothing about livestreams.
@NullMarked
package dev.chengxin.streamer.session.mongo;

import org.jspecify.annotations.NullMarked;
