/// What a person sees who opens the gateway's address in a browser: the documents and files of the web applications
/// that `console/` holds, and the gateway's own page for a login that failed. No data is put into them here.
@NullMarked
package dev.chengxin.gateway.page;

import org.jspecify.annotations.NullMarked;
