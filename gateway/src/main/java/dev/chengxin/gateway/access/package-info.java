/// Who calls: bearer tokens and the client that is behind a request. What a caller may do is decided by the
/// services, never here.
@NullMarked
package dev.chengxin.gateway.access;

import org.jspecify.annotations.NullMarked;
