/// Statements of reasons (平台处置通知书): their form, their hash, the time for an appeal. Who decides what must not be
/// here.
@NullMarked
package dev.chengxin.streamer.notice;

import org.jspecify.annotations.NullMarked;
