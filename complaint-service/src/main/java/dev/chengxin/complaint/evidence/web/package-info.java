/// The HTTP side of evidence: receives files in parts, lists them and hands them out. It decides nothing.
@NullMarked
package dev.chengxin.complaint.evidence.web;

import org.jspecify.annotations.NullMarked;
