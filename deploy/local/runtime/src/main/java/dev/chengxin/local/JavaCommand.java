package dev.chengxin.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a child JVM is started: the `java` binary and the class path.
///
/// @param java the binary of a JDK 25
/// @param classPath jars and folders that hold the main class and all it needs
public record JavaCommand(Path java, List<Path> classPath) {

    public JavaCommand {
        classPath = List.copyOf(classPath);
    }

    /// The JVM and the class path of this very process.
    public static JavaCommand current() {
        List<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), entries);
    }

    /// The command line that runs `mainClass`.
    public List<String> command(List<String> jvmOptions, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }
}
