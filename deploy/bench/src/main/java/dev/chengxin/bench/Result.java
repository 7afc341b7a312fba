package dev.chengxin.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What one bench came to, with all that has to be known to repeat it.
///
/// @param bench its name
/// @param machine processors, memory, system, Java
/// @param store the kind of store
/// @param settings what the command was told, or did by default
/// @param resident memory of each of the platform's processes at the end, in MiB
/// @param notes keys of further sentences in the message file, below `note.`
record Result(
        String bench,
        Instant at,
        String machine,
        String store,
        Map<String, String> settings,
        List<Line> lines,
        List<Goal> goals,
        Map<String, Long> resident,
        List<String> notes) {

    Result {
        settings = Map.copyOf(settings);
        lines = List.copyOf(lines);
        goals = List.copyOf(goals);
        resident = Map.copyOf(resident);
        notes = List.copyOf(notes);
    }

    boolean isGood() {
        return goals.stream().allMatch(Goal::isMet);
    }
}
