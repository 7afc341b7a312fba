/// What requests to every feature have in common: faults of single values, forms of identifiers, the
/// receipt of a create. It knows no rule of any feature.
@NullMarked
package dev.chengxin.product.request;

import org.jspecify.annotations.NullMarked;
