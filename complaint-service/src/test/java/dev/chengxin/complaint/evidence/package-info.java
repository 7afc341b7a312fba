/// Tests of the types of files and of what is left out of them.
@NullMarked
package dev.chengxin.complaint.evidence;

import org.jspecify.annotations.NullMarked;
