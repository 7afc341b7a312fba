@NullMarked
package dev.chengxin.score;

import org.jspecify.annotations.NullMarked;
