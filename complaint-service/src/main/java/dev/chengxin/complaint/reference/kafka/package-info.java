/// Learns of subjects from other services' events. It keeps nothing itself.
@NullMarked
package dev.chengxin.complaint.reference.kafka;

import org.jspecify.annotations.NullMarked;
