/// The topics that events live in, as they have to be. What is in them belongs elsewhere.
@NullMarked
package dev.chengxin.servicekit.topic;

import org.jspecify.annotations.NullMarked;
