package dev.chengxin.cli.replay;

import dev.chengxin.cli.replay.Recording.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SubRip subtitles: a number, a line of times, the text, an empty line. Every subtitle is speech.
final class SubtitleFile {

    private static final Pattern TIMES = Pattern.compile(
            "(\\d{1,3}):(\\d{2}):(\\d{2})[,.](\\d{3})\\s*-->\\s*(\\d{1,3}):(\\d{2}):(\\d{2})[,.](\\d{3}).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|\\{\\\\[^}]*}");

    private final List<Segment> segments = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> numbers = Recording.noNumbers();

    private SubtitleFile() {}

    static Recording read(List<String> lines) {
        SubtitleFile file = new SubtitleFile();
        int begin = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                if (i > begin) {
                    file.block(lines.subList(begin, i), begin + 1);
                }
                begin = i + 1;
            }
        }
        return new Recording(file.segments, file.faults);
    }

    private void block(List<String> block, int line) {
        // A file may begin with a byte order mark.
        String number = block.getFirst().replace("\uFEFF", "").strip();
        if (!NUMBER.matcher(number).matches()) {
            faults.add(new Fault(line, "a subtitle begins with its number"));
            return;
        }
        Matcher times = TIMES.matcher(block.size() < 2 ? "" : block.get(1).strip());
        if (!times.matches()) {
            faults.add(new Fault(line + 1, "the times are written as 00:00:01,000 --> 00:00:02,500"));
            return;
        }
        long start = millis(times, 1);
        long end = millis(times, 5);
        String text = MARKUP.matcher(String.join("\n", block.subList(2, block.size())))
                .replaceAll("")
                .strip();
        if (end < start) {
            faults.add(new Fault(line + 1, "it ends before it begins"));
        } else if (text.isEmpty()) {
            faults.add(new Fault(line, "the subtitle has no text"));
        } else if (Recording.isFresh(numbers, Long.parseLong(number), line, faults)) {
            segments.add(new Segment(Long.parseLong(number), "speech", start, end, text, null, null));
        }
    }

    private static long millis(Matcher times, int from) {
        long hours = Long.parseLong(times.group(from));
        long minutes = hours * 60 + Long.parseLong(times.group(from + 1));
        return (minutes * 60 + Long.parseLong(times.group(from + 2))) * 1000 + Long.parseLong(times.group(from + 3));
    }
}
