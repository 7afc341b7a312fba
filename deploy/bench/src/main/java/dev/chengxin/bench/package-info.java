/// Loads a platform over its public interfaces and says how fast it was and what that cost. Nothing here may decide
/// how the platform works, and no service may depend on it.
@NullMarked
package dev.chengxin.bench;

import org.jspecify.annotations.NullMarked;
