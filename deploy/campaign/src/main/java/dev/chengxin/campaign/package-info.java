/// The services as real processes under load, killed, paused and started again, and a count of what is left.
/// Nothing here may reach into a service: it sees requests, topics and stores.
@NullMarked
package dev.chengxin.campaign;

import org.jspecify.annotations.NullMarked;
