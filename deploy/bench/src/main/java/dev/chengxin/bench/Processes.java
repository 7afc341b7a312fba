package dev.chengxin.bench;

import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.folder.RunningPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The platform's own processes, as the system accounts for them. Broker, store and issuer are not ours.
///
/// Reads `/proc`, so it needs a Linux.
final class Processes {

    private static final Set<PartName> FOREIGN = EnumSet.of(PartName.STORE, PartName.BROKER, PartName.ISSUER);
    // What Linux counts in, on every architecture that Java runs on.
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int KIB_PER_MIB = 1024;

    private final Map<String, Long> pids = new TreeMap<>();

    Processes(List<RunningPart> parts) {
        parts.stream()
                .filter(part -> !FOREIGN.contains(part.name()))
                .forEach(part -> pids.put(part.name().label(), part.process().pid()));
    }

    /// Processor time that all of them have used since they started, in seconds.
    double cpuSeconds() throws IOException {
        double all = 0;
        for (long pid : pids.values()) {
            all += cpuSeconds(read(pid, "stat"));
        }
        return all;
    }

    /// Memory that each holds, in MiB.
    Map<String, Long> resident() throws IOException {
        Map<String, Long> found = new TreeMap<>();
        for (Map.Entry<String, Long> each : pids.entrySet()) {
            found.put(each.getKey(), residentMib(read(each.getValue(), "status")));
        }
        return found;
    }

    // The second field, the name, is in brackets and may hold anything.
    static double cpuSeconds(String stat) {
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM))) / TICKS_PER_SECOND;
    }

    static long residentMib(String status) {
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElse(0)
                / KIB_PER_MIB;
    }

    private static String read(long pid, String file) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
    }
}
