package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Who runs this deployment. Clocks of the law bind departments; a platform applies them as its published promise.
public enum Profile implements Coded {
    PLATFORM,
    AUTHORITY
}
