/// An OpenID Connect issuer for demonstrations and tests, never for production.
@NullMarked
package dev.chengxin.issuer;

import org.jspecify.annotations.NullMarked;
