package dev.chengxin.servicekit.personal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// A folder of key files, one key in one line of Base64 each. A file that anybody but its owner may read is
/// refused.
final class KeyFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final boolean create;

    KeyFolder(Path folder, boolean create) {
        this.folder = folder;
        this.create = create;
    }

    byte[] read(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            if (create && !Files.exists(file)) {
                make(file, fresh.get());
            }
            return read(file);
        } catch (IOException e) {
            throw KeyFileException.unreadable(file, e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw KeyFileException.missing(file);
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw KeyFileException.open(file);
        }
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            throw KeyFileException.notAKey(file);
        }
    }

    /// The file appears whole or not at all: it is written and forced under another name, then linked to its own,
    /// which only the first of several processes can do. The others use what that one made.
    private void make(Path file, byte[] key) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, file.getFileName() + ".", ".new", ownerOnly());
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
            force(draft);
            Files.createLink(file, draft);
            force(folder);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    }
}
