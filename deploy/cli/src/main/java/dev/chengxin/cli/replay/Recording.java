package dev.chengxin.cli.replay;

import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A recorded stream: what can be sent of it, and which lines cannot.
///
/// @param segments in the order in which they end
/// @param faults in the order of the lines
record Recording(List<Segment> segments, List<Fault> faults) {

    /// A line that is no segment.
    record Fault(int line, String reason) {}

    Recording {
        segments = segments.stream()
                .sorted(Comparator.comparingLong(Segment::endMs).thenComparingLong(Segment::number))
                .toList();
        faults = List.copyOf(faults);
    }

    /// Reads subtitles from a file named `*.srt`, else one JSON text per line.
    ///
    /// @throws StopException if the file cannot be read at all
    static Recording read(Path file) {
        List<String> lines = lines(file);
        boolean subtitles = file.toString().toLowerCase(Locale.ROOT).endsWith(".srt");
        Recording read = subtitles ? SubtitleFile.read(lines) : JsonLines.read(lines);
        if (read.segments().isEmpty() && read.faults().isEmpty()) {
            throw new StopException("replay.empty", file);
        }
        return read;
    }

    /// How long the stream lasts, in milliseconds.
    long lengthMs() {
        return segments.isEmpty() ? 0 : segments.getLast().endMs();
    }

    static boolean isFresh(Set<Long> numbers, long number, int line, List<Fault> faults) {
        if (numbers.add(number)) {
            return true;
        }
        faults.add(new Fault(line, "the number " + number + " stands in an earlier line"));
        return false;
    }

    static Set<Long> noNumbers() {
        return new HashSet<>();
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.toList();
        } catch (CharacterCodingException | java.io.UncheckedIOException e) {
            throw new StopException("csv.not-utf8", file);
        } catch (IOException e) {
            throw new StopException("csv.missing", file);
        }
    }
}
