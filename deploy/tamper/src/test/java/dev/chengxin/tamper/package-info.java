@NullMarked
package dev.chengxin.tamper;

import org.jspecify.annotations.NullMarked;
