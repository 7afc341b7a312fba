/// What every HTTP interface of the platform does alike: problem details, correlation, lists, conditional and
/// repeatable requests. No path and no business word belongs here.
@NullMarked
package dev.chengxin.servicekit.web;

import org.jspecify.annotations.NullMarked;
