/// What the public can read: published outcomes, with the complainant unidentifiable. Publishing, correcting and
/// taking down are commands of a complaint and live with it.
@NullMarked
package dev.chengxin.complaint.outcome;

import org.jspecify.annotations.NullMarked;
