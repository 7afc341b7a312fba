/// Application and wiring of the audit service. Features live in packages below.
@NullMarked
package dev.chengxin.audit;

import org.jspecify.annotations.NullMarked;
