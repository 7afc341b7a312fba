/// The HTTP side of certificates and of the check of their numbers. It decides nothing.
@NullMarked
package dev.chengxin.product.certificate.web;

import org.jspecify.annotations.NullMarked;
