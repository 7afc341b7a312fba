/// How published events are read as facts, and standings as text: the same for the service that keeps standings and
/// for whoever computes them anew from the feed. Nothing here may know a service or a store.
@NullMarked
package dev.chengxin.score.events;

import org.jspecify.annotations.NullMarked;
