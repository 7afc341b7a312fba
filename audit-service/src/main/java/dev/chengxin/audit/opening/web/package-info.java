/// Openings over HTTP. Who sees what is decided by the use case.
@NullMarked
package dev.chengxin.audit.opening.web;

import org.jspecify.annotations.NullMarked;
