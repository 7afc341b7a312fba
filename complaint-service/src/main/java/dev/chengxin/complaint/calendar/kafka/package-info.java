/// Lets complaints be computed anew when a year's calendar became known. It decides nothing about them.
@NullMarked
package dev.chengxin.complaint.calendar.kafka;

import org.jspecify.annotations.NullMarked;
