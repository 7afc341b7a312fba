/// What a first start plays over the gateway's public API. Nothing here may use what a stranger
/// with the demo logins could not use.
@NullMarked
package dev.chengxin.cli.demo;

import org.jspecify.annotations.NullMarked;
