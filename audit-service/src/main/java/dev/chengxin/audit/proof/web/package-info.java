/// Proofs over HTTP. Who sees what is decided by the use cases.
@NullMarked
package dev.chengxin.audit.proof.web;

import org.jspecify.annotations.NullMarked;
