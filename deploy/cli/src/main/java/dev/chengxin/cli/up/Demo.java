package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.text.Say;
import java.util.Map;

/// What is played once on a platform that has just been started for the first time.
public interface Demo {

    /// What came of it.
    ///
    /// @param whole whether it was played to its end
    /// @param links addresses worth a look, by the name under which the message file has a sentence for them
    record Played(boolean whole, Map<String, String> links) {
        public Played {
            links = Map.copyOf(links);
        }
    }

    /// Plays the scenario, or the rest of one that was cut off.
    Played play(DataFolder folder, Installation installation, Say say) throws InterruptedException;
}
