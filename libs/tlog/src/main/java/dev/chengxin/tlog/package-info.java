/// A Merkle tree as RFC 6962 hashes it, its proofs, C2SP tiles, signed checkpoints and proofs that travel. Nothing
/// here may know a service or a store.
@NullMarked
package dev.chengxin.tlog;

import org.jspecify.annotations.NullMarked;
