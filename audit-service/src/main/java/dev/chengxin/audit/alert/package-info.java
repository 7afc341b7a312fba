/// What the ledger has to complain of: one alert per entry with an alarm, raised as an event of its own. Neither
/// how alarms are found out nor what people do about them.
@NullMarked
package dev.chengxin.audit.alert;

import org.jspecify.annotations.NullMarked;
