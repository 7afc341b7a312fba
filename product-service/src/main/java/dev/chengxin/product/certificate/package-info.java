/// Certificates of quality from application to expiry, and the check that anybody can make of a number. It knows
/// neither HTTP nor a database.
@NullMarked
package dev.chengxin.product.certificate;

import org.jspecify.annotations.NullMarked;
