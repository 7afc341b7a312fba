/// Keeps the places where rules hit in MongoDB. It decides nothing.
@NullMarked
package dev.chengxin.streamer.finding.mongo;

import org.jspecify.annotations.NullMarked;
