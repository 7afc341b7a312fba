package dev.chengxin.local.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/// The documents of all databases in one file: positions to encoded documents, and the names of the collections.
///
/// Nothing is written before [#commit], and a commit is all or nothing, also when the process is killed in it.
/// Indexes are not in the file: they are built from the documents at every start, so that they cannot disagree with
/// them.
final class DocumentFile {

    // A position is the number of its collection and a count within it: a collection's documents lie side by side in
    // the order of their insertion.
    private static final int COUNT_BITS = 40;
    private static final int COMMITS_PER_COMPACTION = 250;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES = 16 << 20;

    private final MVStore store;
    private final MVMap<Long, byte[]> documents;
    private final MVMap<String, Long> collections;
    private int commits;

    private DocumentFile(MVStore store) {
        this.store = store;
        this.documents = store.openMap(
                "documents",
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
        this.collections = store.openMap(
                "collections",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    static DocumentFile open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                // A commit in the middle of a command would tear it apart.
                .autoCommitDisabled()
                .pageSplitSize(4096)
                .cacheSize(16)
                .open();
        // Every commit is on the disk before the next one begins, so the space of older ones is free at once.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new DocumentFile(store);
    }

    /// Keeps `document` as the newest of `collection` and returns its position.
    long add(String collection, byte[] document) {
        long number = collections.computeIfAbsent(collection, _ -> highestNumber() + 1);
        long first = number << COUNT_BITS;
        Long last = documents.lowerKey((number + 1) << COUNT_BITS);
        long position = last == null || last < first ? first : last + 1;
        documents.put(position, document);
        return position;
    }

    private long highestNumber() {
        return collections.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    void replace(long position, byte[] document) {
        documents.put(position, document);
    }

    void remove(long position) {
        documents.remove(position);
    }

    /// Hands all documents of `collection` to `reader`, with their positions, the oldest first.
    void read(String collection, ObjLongConsumer<byte[]> reader) {
        Optional.ofNullable(collections.get(collection)).ifPresent(number -> {
            long end = (number + 1) << COUNT_BITS;
            var cursor = documents.cursor(number << COUNT_BITS);
            while (cursor.hasNext()) {
                long position = cursor.next();
                if (position >= end) {
                    return;
                }
                reader.accept(cursor.getValue(), position);
            }
        });
    }

    void drop(String collection) {
        read(collection, (_, position) -> documents.remove(position));
        collections.remove(collection);
    }

    void rename(String collection, String newName) {
        Long number = collections.remove(collection);
        if (number != null) {
            collections.put(newName, number);
        }
    }

    /// The databases that hold something.
    Set<String> databases() {
        return collections.keySet().stream()
                .map(collection -> collection.substring(0, collection.indexOf('.')))
                .collect(Collectors.toSet());
    }

    /// Brings all that was changed to the disk.
    void commit() {
        store.commit();
        store.getFileStore().sync();
        commits++;
        if (commits % COMMITS_PER_COMPACTION == 0) {
            store.compact(LEAST_FILL_PERCENT, COMPACTED_BYTES);
        }
    }

    long size() {
        return store.getFileStore().size();
    }

    void close() {
        store.commit();
        store.close();
    }
}
