/// What was checked, what was found and what it does not prove, as sentences in Chinese and English or as JSON.
/// Nothing here may decide anything.
@NullMarked
package dev.chengxin.verifier.report;

import org.jspecify.annotations.NullMarked;
