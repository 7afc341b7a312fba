/// The findings of this service over HTTP. It checks forms and shows, and decides nothing.
@NullMarked
package dev.chengxin.streamer.finding.web;

import org.jspecify.annotations.NullMarked;
