package dev.chengxin.local.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Answers a command when what it did, and what it saw, is on the disk.
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private final DocumentFile file;
    private final GroupCommit commits;
    private final Map<String, MongoDatabase> opened = new ConcurrentHashMap<>();

    /// @throws MongoServerException if a unique index does not fit the documents
    StoreBackend(DocumentFile file) {
        this.file = file;
        this.commits = new GroupCommit(this::commit);
        file.databases().forEach(this::resolveDatabase);
    }

    private void commit() {
        try {
            file.commit();
        } catch (RuntimeException e) {
            // What is in memory is now ahead of the file for good: nobody may see it.
            System.out.println("The store ends, because its file cannot be written: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return opened.computeIfAbsent(databaseName, name -> new StoreDatabase(name, file, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String database) {
        super.dropDatabase(database);
        opened.remove(database);
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        try {
            return isWrite(command, query)
                    ? commits.apply(() -> answer(channel, databaseName, command, query))
                    : answer(channel, databaseName, command, query);
        } finally {
            commits.await();
        }
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        try {
            return "hello".equals(command)
                    ? super.handleCommand(channel, databaseName, "isMaster", query)
                            .append("isWritablePrimary", true)
                    : super.handleCommand(channel, databaseName, command, query);
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            // Without the query: it may hold what nobody may read in a log.
            System.out.println("The command " + command + " failed: " + e);
            throw e;
        }
    }

    private static boolean isWrite(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return WRITES.contains(name) || (name.equals("aggregate") && writesItsResult(query));
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    @Override
    public void close() {
        super.close();
        commits.apply(() -> {
            file.close();
            return true;
        });
    }
}
