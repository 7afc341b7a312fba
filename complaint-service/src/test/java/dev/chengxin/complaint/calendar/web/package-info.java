/// Tests of the requests that load calendars. Those over HTTP are in the package above.
@NullMarked
package dev.chengxin.complaint.calendar.web;

import org.jspecify.annotations.NullMarked;
