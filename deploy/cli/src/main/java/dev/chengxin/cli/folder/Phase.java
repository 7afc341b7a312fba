package dev.chengxin.cli.folder;

/// How far a supervisor has come.
public enum Phase {
    STARTING,
    READY,
    STOPPING,
    ENDED
}
