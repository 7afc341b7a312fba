/// Application and wiring of the streamer service. Features live in packages below.
@NullMarked
package dev.chengxin.streamer;

import org.jspecify.annotations.NullMarked;
