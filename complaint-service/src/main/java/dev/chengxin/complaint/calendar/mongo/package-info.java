/// Keeps the years' arrangements in MongoDB and makes a calendar of them. It decides nothing.
@NullMarked
package dev.chengxin.complaint.calendar.mongo;

import org.jspecify.annotations.NullMarked;
