package dev.chengxin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What it was measured on.
final class Machine {

    private static final long KIB_PER_GIB = 1024 * 1024;

    private Machine() {}

    static String describe() throws IOException {
        return "%d × %s, %d GiB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("cpuinfo", "model name", "processor"),
                        Long.parseLong(value("meminfo", "MemTotal", "0").replaceAll("[^0-9]", "")) / KIB_PER_GIB,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static String value(String file, String name, String otherwise) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", file), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
