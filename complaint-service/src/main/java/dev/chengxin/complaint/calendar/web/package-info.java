/// The HTTP side of calendars. Whoever asks may read them, only admin loads them.
@NullMarked
package dev.chengxin.complaint.calendar.web;

import org.jspecify.annotations.NullMarked;
