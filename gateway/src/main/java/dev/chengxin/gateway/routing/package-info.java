/// Which paths exist, which service serves them, and what happens while that service is slow or away.
/// No answer's content is read or changed here.
@NullMarked
package dev.chengxin.gateway.routing;

import org.jspecify.annotations.NullMarked;
