/// Keeps alerts as aggregates, so that their events are published, and the fold's progress. What an alert is for is
/// not known here.
@NullMarked
package dev.chengxin.audit.alert.mongo;

import org.jspecify.annotations.NullMarked;
