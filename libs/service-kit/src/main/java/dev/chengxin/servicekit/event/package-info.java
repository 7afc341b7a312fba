/// How an event gets its identity and its form on the wire. What events say belongs to contracts.
@NullMarked
package dev.chengxin.servicekit.event;

import org.jspecify.annotations.NullMarked;
