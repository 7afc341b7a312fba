/// Alerts over HTTP, for those who look after the ledger and those who supervise them. Nothing is changed from
/// here.
@NullMarked
package dev.chengxin.audit.alert.web;

import org.jspecify.annotations.NullMarked;
