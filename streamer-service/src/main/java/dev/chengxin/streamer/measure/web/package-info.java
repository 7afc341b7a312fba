/// The measures of this service over HTTP. It checks forms and shows, and decides nothing.
@NullMarked
package dev.chengxin.streamer.measure.web;

import org.jspecify.annotations.NullMarked;
