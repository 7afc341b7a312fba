/// Identifiers with check characters, regions and the working-day calendar. Nothing here may know a service, a
/// framework or a store.
@NullMarked
package dev.chengxin.regulation;

import org.jspecify.annotations.NullMarked;
