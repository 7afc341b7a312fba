package dev.chengxin.cli.folder;

import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to run a platform from a data folder. The operating system takes it back when its holder ends, however
/// it ends, so it says more than any file of process ids.
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; empty when somebody holds it.
    public static Optional<FolderLock> take(DataFolder folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StopException(
                    "folder.unwritable", folder.root(), e.getClass().getSimpleName());
        }
    }

    /// Whether somebody holds the lock now.
    public static boolean isHeld(DataFolder folder) {
        if (!Files.exists(folder.lockFile())) {
            return false;
        }
        Optional<FolderLock> taken = take(folder);
        taken.ifPresent(FolderLock::close);
        return taken.isEmpty();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
