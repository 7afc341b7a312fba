/// Openings of single entries: who may look into a scoped entry, and that every look is an event of its own. Not
/// how an entry is proven.
@NullMarked
package dev.chengxin.audit.opening;

import org.jspecify.annotations.NullMarked;
