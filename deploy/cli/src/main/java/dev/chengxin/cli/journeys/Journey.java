package dev.chengxin.cli.journeys;

import java.io.IOException;

/// A whole story. It may be played again under the same run, after whatever cut it off.
interface Journey {

    /// What people call it.
    String name();

    /// @throws StepFailed if something did not come out as it should
    /// @throws IOException if the platform does not answer
    void play(Scene scene) throws IOException, InterruptedException, StepFailed;
}
