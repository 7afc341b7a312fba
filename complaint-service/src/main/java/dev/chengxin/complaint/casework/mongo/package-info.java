/// Keeps complaints in MongoDB and answers lists from its indexes. It decides nothing.
@NullMarked
package dev.chengxin.complaint.casework.mongo;

import org.jspecify.annotations.NullMarked;
