package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;

/// What is played once on a platform that has just been started for the first time.
public interface Demo {

    /// Plays the scenario, or the rest of one that was cut off.
    ///
    /// @return whether it was played to its end
    boolean play(Ports ports, Say say) throws InterruptedException;
}
