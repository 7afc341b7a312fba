/// Tells those who look at the work that something has changed, so that they read it again. What has changed is
/// told by the services; here goes no more than an id, a type and a time.
@NullMarked
package dev.chengxin.gateway.stream;

import org.jspecify.annotations.NullMarked;
