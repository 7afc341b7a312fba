/// Keeps the parts of files in MongoDB, sealed. It decides nothing.
@NullMarked
package dev.chengxin.complaint.evidence.mongo;

import org.jspecify.annotations.NullMarked;
