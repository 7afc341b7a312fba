/// The one door of the platform: routes, tokens, limits, and what happens when a service is away.
/// No business rule lives here, and nothing here knows what a complaint is.
@NullMarked
package dev.chengxin.gateway;

import org.jspecify.annotations.NullMarked;
