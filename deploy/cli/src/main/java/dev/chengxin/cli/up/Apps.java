package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.local.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The Spring Boot applications of a platform as parts.
final class Apps {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    // C1 alone halves the start and costs peak speed, which one person's machine does not need.
    private static final List<String> JVM = List.of(
            "-Xmx320m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataFolder folder;
    private final Ports ports;
    private final AppSettings settings;
    private final AppJars jars;

    Apps(DataFolder folder, Installation installation, AppJars jars) {
        this.folder = folder;
        this.ports = installation.ports();
        this.settings = new AppSettings(folder, installation);
        this.jars = jars;
    }

    Part issuer() {
        return part(PartName.ISSUER, ports.issuer(), settings.issuer());
    }

    Part streamer() {
        return part(PartName.STREAMER, ports.streamer(), settings.service("streamer"));
    }

    Part product() {
        return part(PartName.PRODUCT, ports.product(), settings.service("product"));
    }

    Part complaint() {
        return part(PartName.COMPLAINT, ports.complaint(), settings.service("complaint"));
    }

    Part audit() {
        return part(PartName.AUDIT, ports.audit(), settings.service("audit"));
    }

    Part gateway() {
        return part(PartName.GATEWAY, ports.gateway(), settings.gateway());
    }

    private Part part(PartName name, int port, Map<String, Object> properties) {
        int management = ports.management(port);
        Path log = folder.logs().resolve(name.label() + ".log");
        return new Part(name, port, List.of(port, management), management, log, () -> {
            ChildProcess child = ChildProcess.startDetached(
                    name.label(), command(name), environment(port, management, properties), log);
            return Running.of(child, () -> child.awaitReady(PATIENCE, () -> Health.isUp(management)));
        });
    }

    private List<String> command(PartName name) {
        List<String> command = new ArrayList<>();
        command.add(AppJars.java().toString());
        command.addAll(JVM);
        command.addAll(more());
        command.add("-jar");
        command.add(jars.unpacked(name).toString());
        return command;
    }

    // The last one of two that contradict each other counts.
    private static List<String> more() {
        String options =
                System.getenv().getOrDefault("CHENGXIN_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    // In the environment and not on the command line, which everybody on the machine can read.
    private Map<String, String> environment(int port, int management, Map<String, Object> properties) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.put("server.address", "127.0.0.1");
        all.put("server.port", port);
        all.put("management.server.address", "127.0.0.1");
        all.put("management.server.port", management);
        return Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(all));
    }
}
