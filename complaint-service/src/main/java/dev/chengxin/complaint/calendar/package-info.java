/// The holiday arrangement of each year, as it is published and corrected. What a day means for a complaint's clock
/// is decided there.
@NullMarked
package dev.chengxin.complaint.calendar;

import org.jspecify.annotations.NullMarked;
