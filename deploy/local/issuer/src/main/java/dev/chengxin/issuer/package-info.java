/// An OpenID Connect issuer for one's own machine: demo people, demo programs, and real signed tokens.
/// Nothing that a real deployment needs may live here, because its passwords are public.
@NullMarked
package dev.chengxin.issuer;

import org.jspecify.annotations.NullMarked;
