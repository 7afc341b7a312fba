/// How a domain decides: tables of transitions, verdicts, refusals. It is pure, so that domains may use it: no
/// Spring, no Kafka, no BSON, and no rule of any business.
@NullMarked
package dev.chengxin.servicekit.decision;

import org.jspecify.annotations.NullMarked;
