/// Keeps the years whose arrangement of holidays was loaded. It decides nothing.
@NullMarked
package dev.chengxin.streamer.notice.mongo;

import org.jspecify.annotations.NullMarked;
