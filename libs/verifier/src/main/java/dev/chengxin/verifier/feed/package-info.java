/// Lines of the feed: how a leaf is computed from one, their order, and whether the log holds them. How lines
/// travel is not decided here.
@NullMarked
package dev.chengxin.verifier.feed;

import org.jspecify.annotations.NullMarked;
