/// What services publish to each other: event records, their envelope, topic names. No domain rules, no storage, no
/// REST.
@NullMarked
package dev.chengxin.contracts;

import org.jspecify.annotations.NullMarked;
