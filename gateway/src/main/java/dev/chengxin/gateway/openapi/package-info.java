/// One API description made of those of all services. It only describes: no route and no rule depends on it.
@NullMarked
package dev.chengxin.gateway.openapi;

import org.jspecify.annotations.NullMarked;
