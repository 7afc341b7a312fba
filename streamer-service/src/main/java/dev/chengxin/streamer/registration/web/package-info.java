/// Registrations over HTTP. It checks forms and shows, and decides nothing.
@NullMarked
package dev.chengxin.streamer.registration.web;

import org.jspecify.annotations.NullMarked;
