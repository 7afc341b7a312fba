package dev.chengxin.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program that starts a child and waits for it, to see what becomes of the child.
public final class Sleeper {

    private Sleeper() {}

    /// @param arguments the file that takes what the child writes
    public static void main(String[] arguments) throws InterruptedException {
        ChildProcess child = ChildProcess.start(
                "the grandchild", List.of("sh", "-c", "echo $$; exec sleep 600"), Map.of(), Path.of(arguments[0]));
        Thread.currentThread().join();
        child.close();
    }
}
