package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.PartName;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// One process that a platform consists of, and how it is launched.
///
/// @param port where it will be reached on 127.0.0.1
/// @param ports all ports that it opens, with that one
/// @param managementPort where its health is; 0 when it has none
/// @param log takes what it writes
/// @param launcher starts the process without waiting for it
record Part(PartName name, int port, List<Integer> ports, int managementPort, Path log, Supplier<Running> launcher) {

    Part {
        ports = List.copyOf(ports);
    }
}
