package dev.chengxin.cli.folder;

/// One process that a supervisor started.
///
/// @param port where it is reached on 127.0.0.1
/// @param managementPort where its health is; 0 when it has none
public record RunningPart(PartName name, ProcessId process, int port, int managementPort) {}
