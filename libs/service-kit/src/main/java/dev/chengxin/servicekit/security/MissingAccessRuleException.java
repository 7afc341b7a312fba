package dev.chengxin.servicekit.security;

import java.util.List;

/// Controller methods lack an access rule; the message names each of them.
final class MissingAccessRuleException extends IllegalStateException {
    MissingAccessRuleException(List<String> methods) {
        super("Every controller method needs either @Allow with at least one role or @AllowAnyone. Missing on: "
                + String.join("; ", methods));
    }
}
