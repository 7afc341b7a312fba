package dev.chengxin.complaint.casework;

/// How a filing came in.
public enum Channel implements Coded {
    /// The filer sent it herself.
    API,
    /// A platform handed it over.
    IMPORT
}
