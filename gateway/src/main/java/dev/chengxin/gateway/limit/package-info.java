/// How much a client may send: requests per second and bytes per request. Nothing here knows what a request is
/// about.
@NullMarked
package dev.chengxin.gateway.limit;

import org.jspecify.annotations.NullMarked;
