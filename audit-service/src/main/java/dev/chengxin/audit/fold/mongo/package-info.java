/// Keeps the progress of folds, a document each. Nothing else of a fold is known here.
@NullMarked
package dev.chengxin.audit.fold.mongo;

import org.jspecify.annotations.NullMarked;
