package dev.chengxin.local.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents of one collection, all in memory, each change also in the file.
///
/// The documents here are never changed: a query hands out copies, an update replaces. Answers are encoded and
/// commits are written while other commands run.
final class StoreCollection extends AbstractSynchronizedMongoCollection<Long> {

    private final DocumentFile file;
    private final ConcurrentSkipListMap<Long, Document> documents = new ConcurrentSkipListMap<>();

    StoreCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, DocumentFile file) {
        super(database, name, options, cursors);
        this.file = file;
        file.read(getFullName(), (bytes, position) -> documents.put(position, DocumentBytes.decode(bytes)));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long position = file.add(getFullName(), DocumentBytes.encode(document));
        documents.put(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        file.replace(position, DocumentBytes.encode(newDocument));
        documents.put(position, newDocument);
    }

    @Override
    protected void removeDocument(Long position) {
        file.remove(position);
        documents.remove(position);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        for (Index<Long> index : getIndexes()) {
            Document equalities = fieldsOf(index, query);
            if (index.isUnique() && index.canHandle(equalities)) {
                Iterable<Long> positions = index.getPositions(equalities);
                return matchDocuments(query, positions, orderBy, numberToSkip, limit, batchSize, fieldSelector);
            }
        }
        return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /// What `query` says of the fields of `index`; a value that is nothing is left out, so that no index answers
    /// for it.
    private static Document fieldsOf(Index<Long> index, Document query) {
        Document fields = new Document();
        index.getKeys().forEach(key -> fields.putIfNotNull(key.getKey(), query.get(key.getKey())));
        return fields;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        var inOrder = isNaturalDescending(orderBy) ? documents.descendingMap() : documents;
        return matchDocumentsFromStream(
                inOrder.values().stream(), query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matchedDocuments, int batchSize) {
        return super.createQueryResult(
                matchedDocuments.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @Override
    protected Document getDocument(Long position) {
        return Objects.requireNonNull(documents.get(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size of a collection is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
