/// Application and wiring of the complaint service. Features live in packages below.
@NullMarked
package dev.chengxin.complaint;

import org.jspecify.annotations.NullMarked;
