/// A client of the platform's public API and of its issuer. Nothing here may know what is sent.
@NullMarked
package dev.chengxin.cli.client;

import org.jspecify.annotations.NullMarked;
