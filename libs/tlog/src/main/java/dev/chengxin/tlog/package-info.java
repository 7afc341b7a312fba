/// A Merkle tree as RFC 6962 hashes it, C2SP tiles and signed checkpoints. Nothing here may know a service or a
/// store.
@NullMarked
package dev.chengxin.tlog;

import org.jspecify.annotations.NullMarked;
