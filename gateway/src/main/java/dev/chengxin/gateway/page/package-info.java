/// What a person sees who opens the gateway's address in a browser. No business page is served from here.
@NullMarked
package dev.chengxin.gateway.page;

import org.jspecify.annotations.NullMarked;
