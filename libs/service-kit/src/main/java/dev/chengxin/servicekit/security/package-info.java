/// Who calls and what they may do: bearer tokens, roles, access rules on controller methods. Ownership of single
/// objects is decided by the features, not here.
@NullMarked
package dev.chengxin.servicekit.security;

import org.jspecify.annotations.NullMarked;
