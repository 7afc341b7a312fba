/// The one entrance: routes, limits, headers and the merged API description.
@NullMarked
package dev.chengxin.gateway;

import org.jspecify.annotations.NullMarked;
