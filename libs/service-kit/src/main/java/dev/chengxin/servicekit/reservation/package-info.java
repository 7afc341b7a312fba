/// Business values that only one aggregate may have. What values there are belongs to the service.
@NullMarked
package dev.chengxin.servicekit.reservation;

import org.jspecify.annotations.NullMarked;
