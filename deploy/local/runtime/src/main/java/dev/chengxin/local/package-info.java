/// The broker and the store as processes of this machine. Nothing here may know a service.
@NullMarked
package dev.chengxin.local;

import org.jspecify.annotations.NullMarked;
