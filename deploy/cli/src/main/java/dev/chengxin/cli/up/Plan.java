package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.Installation;
import java.util.List;

/// What will be started.
///
/// @param installation as it is recorded before anything starts
/// @param demo whether the demo scenario is played in the end
/// @param notes what the person should know about it
record Plan(Installation installation, boolean demo, List<Note> notes) {

    Plan {
        notes = List.copyOf(notes);
    }
}
