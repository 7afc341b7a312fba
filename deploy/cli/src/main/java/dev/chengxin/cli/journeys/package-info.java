/// Whole stories, played over the public API of a running platform and its broker as strangers with the demo logins
/// would, each ending with checks that can fail. Nothing here may look into a service or its store.
@NullMarked
package dev.chengxin.cli.journeys;

import org.jspecify.annotations.NullMarked;
