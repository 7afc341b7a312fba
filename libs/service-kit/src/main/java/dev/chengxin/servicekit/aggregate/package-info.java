/// Aggregates as one document, state and events in one write. What an aggregate means belongs to the service.
@NullMarked
package dev.chengxin.servicekit.aggregate;

import org.jspecify.annotations.NullMarked;
