/// What services publish to each other lives here: event records, their envelope, schemas, samples, topic names.
/// Domain rules and enums, storage and REST must not.
@NullMarked
package dev.chengxin.contracts;

import org.jspecify.annotations.NullMarked;
