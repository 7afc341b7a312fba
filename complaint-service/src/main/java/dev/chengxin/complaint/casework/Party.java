package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Whom a clock binds.
public enum Party implements Coded {
    PLATFORM,
    AUTHORITY,
    /// The business behind the room: its own delay counts against it, nobody else's does.
    OPERATOR
}
