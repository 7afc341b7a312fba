/// A complaint, report or remark from its filing to its published outcome: states, clocks, commands, rules. It
/// knows neither HTTP nor Kafka nor a database; those live in the packages below.
@NullMarked
package dev.chengxin.complaint.casework;

import org.jspecify.annotations.NullMarked;
