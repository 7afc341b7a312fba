/// What waits for a human in any service, as one list. What waits, and who may see it, is decided by the services.
@NullMarked
package dev.chengxin.gateway.work;

import org.jspecify.annotations.NullMarked;
