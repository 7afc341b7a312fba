/// The public's HTTP side of outcomes. Nothing that tells who filed passes through here.
@NullMarked
package dev.chengxin.complaint.outcome.web;

import org.jspecify.annotations.NullMarked;
