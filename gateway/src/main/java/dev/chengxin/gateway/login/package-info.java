/// How people log in and stay logged in: the flow with the issuer, the stored session behind the cookie, and its
/// end. What somebody who is logged in may do is decided by the services, never here.
@NullMarked
package dev.chengxin.gateway.login;

import org.jspecify.annotations.NullMarked;
