import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// Checks or applies the format of every Java source below a folder. It is a program of its own because the formatter
/// reads the language of the JDK that it runs on, and Maven may run on an older one than the sources are written for.
///
/// Arguments: `check` or `apply`, then the folder. `check` exits with 1 and names each file that differs.
final class Format {
    private static final int WIDTH = 116;
    private static final Pattern COMMENT = Pattern.compile("(\\s*/// *)(.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("[^@\\-*|#`\\s]");
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    public static void main(String[] args) throws IOException {
        var apply = args[0].equals("apply");
        var wrong = new ConcurrentLinkedQueue<Path>();
        sources(Path.of(args[1])).parallelStream().forEach(file -> {
            if (differs(file, apply)) {
                wrong.add(file);
            }
        });
        wrong.stream().sorted().forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !wrong.isEmpty()) {
            System.out.println("Run 'mvn -N toolchains:select-jdk-toolchain@default exec:exec@format-apply' to mend them.");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> path.toString().contains("/src/") && !path.toString().contains("/target/"))
                    .toList();
        }
    }

    /// The formatter breaks a Markdown comment that is too long into a line without its marker; so they are broken
    /// here, and what is over goes in front of the next line of the same paragraph.
    private static String wrapped(String source) {
        var lines = new ArrayList<>(source.lines().toList());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var comment = COMMENT.matcher(line);
            var space = line.lastIndexOf(' ', WIDTH);
            if (line.length() > WIDTH && comment.matches() && space > comment.end(1)) {
                lines.set(i, line.substring(0, space));
                carry(lines, i + 1, comment.group(1), line.substring(space + 1));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void carry(List<String> lines, int next, String prefix, String rest) {
        var follows = next < lines.size() ? COMMENT.matcher(lines.get(next)) : COMMENT.matcher("");
        if (follows.matches() && PARAGRAPH.matcher(follows.group(2)).lookingAt()) {
            lines.set(next, follows.group(1) + rest + " " + follows.group(2));
        } else {
            lines.add(next, prefix + rest);
        }
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            var before = Files.readString(file);
            var ordered = ImportOrderer.reorderImports(wrapped(before), JavaFormatterOptions.Style.PALANTIR);
            var after = FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            if (apply && !after.equals(before)) {
                Files.writeString(file, after);
            }
            return !after.equals(before);
        } catch (FormatterException e) {
            System.out.println(file + ": " + e.getMessage());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
