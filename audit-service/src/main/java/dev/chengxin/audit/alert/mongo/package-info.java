/// Keeps alerts as aggregates, so that their events are published. What an alert is for is
/// not known here.
@NullMarked
package dev.chengxin.audit.alert.mongo;

import org.jspecify.annotations.NullMarked;
