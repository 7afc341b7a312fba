@NullMarked
package dev.chengxin.score.events;

import org.jspecify.annotations.NullMarked;
