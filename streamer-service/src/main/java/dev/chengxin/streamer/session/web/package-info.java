/// Livestreams, segments and live control over HTTP. It decides nothing about them.
@NullMarked
package dev.chengxin.streamer.session.web;

import org.jspecify.annotations.NullMarked;
