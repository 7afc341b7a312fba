/// Tampers with a ledger straight in its database and asks the verifier, which sees only what strangers see.
/// Nothing here may write the ledger by code of its own: what is honest in it comes from the service's writer.
@NullMarked
package dev.chengxin.tamper;

import org.jspecify.annotations.NullMarked;
