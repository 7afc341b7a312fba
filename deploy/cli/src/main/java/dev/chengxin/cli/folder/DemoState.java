package dev.chengxin.cli.folder;

/// How far the demo scenario of a data folder has come.
public enum DemoState {
    /// It is still to be played, or was cut off.
    PENDING,
    PLAYED,
    /// The first start was asked to leave it out.
    SKIPPED
}
