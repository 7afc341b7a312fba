/// Receipts of complaints: their form, and whether the log kept what they promise.
@NullMarked
package dev.chengxin.verifier.receipt;

import org.jspecify.annotations.NullMarked;
