package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// How a filing came in.
public enum Channel implements Coded {
    /// The filer sent it herself.
    API,
    /// A platform handed it over.
    IMPORT
}
