/// The rules over HTTP, for anyone.
@NullMarked
package dev.chengxin.streamer.termbank.web;

import org.jspecify.annotations.NullMarked;
