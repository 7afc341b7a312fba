/// At most one holder for work that one instance should do. A lease saves work; it is never what correctness rests
/// on.
@NullMarked
package dev.chengxin.servicekit.lease;

import org.jspecify.annotations.NullMarked;
