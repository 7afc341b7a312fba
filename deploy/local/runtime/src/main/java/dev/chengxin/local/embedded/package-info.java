/// The embedded store: a MongoDB protocol server in front of a file that is complete after every command.
/// What runs here is a process of its own; nothing here may be called from a service.
@NullMarked
package dev.chengxin.local.embedded;

import org.jspecify.annotations.NullMarked;
