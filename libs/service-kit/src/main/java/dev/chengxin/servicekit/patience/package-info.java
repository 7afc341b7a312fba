/// Waiting for what is on its way. What is waited for belongs to the service.
@NullMarked
package dev.chengxin.servicekit.patience;

import org.jspecify.annotations.NullMarked;
