/// The use cases that every kind of aggregate has: create, change, react to an event, wake, find, list, and who
/// sees it. A service describes its kinds once, in its wiring; what they decide stays in its domain.
@NullMarked
package dev.chengxin.servicekit.usecase;

import org.jspecify.annotations.NullMarked;
