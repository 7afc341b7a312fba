/// Keys, and what is sealed under them: a data subject's fields, blind indexes, erasure. Which fields are personal
/// is decided by the features.
@NullMarked
package dev.chengxin.servicekit.personal;

import org.jspecify.annotations.NullMarked;
