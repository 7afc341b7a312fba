package dev.chengxin.cli.replay;

import java.net.URI;
import java.nio.file.Path;

/// What is to be played where.
///
/// @param file the recording
/// @param session the session that its segments go to
/// @param speed how many times as fast as it was recorded
/// @param from number of the first segment that is sent
/// @param dryRun reads and checks the file and sends nothing
/// @param client the program that sends
/// @param secret of the program
public record ReplayRequest(
        Path file,
        String session,
        double speed,
        long from,
        boolean dryRun,
        URI gateway,
        URI issuer,
        String client,
        String secret) {}
