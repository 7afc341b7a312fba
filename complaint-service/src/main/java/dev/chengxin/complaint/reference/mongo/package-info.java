/// Keeps the known subjects in MongoDB. It decides nothing about complaints.
@NullMarked
package dev.chengxin.complaint.reference.mongo;

import org.jspecify.annotations.NullMarked;
