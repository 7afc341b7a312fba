package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.worklist.Work;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/// What is written beside a state so that lists find it: whose it is, where it lies, and how it waits.
final class Index {
    static final String OWNERS = Fields.indexed("owners");
    static final String REGIONS = Fields.indexed("regions");
    static final String WORK_SORT = Fields.indexed("work.sort");
    static final String WORK_TYPE = Fields.indexed("work.type");
    static final String WORK_REGIONS = Fields.indexed("work.regions");

    private Index() {}

    static <S> Document of(AggregateKind<S> kind, String id, S state) {
        var regions = regions(kind.jurisdiction(state));
        var indexed = new Document("regions", regions)
                .append("owners", kind.owners(state).stream().sorted().toList());
        kind.work(state).ifPresent(work -> indexed.append("work", work(id, work, regions)));
        return indexed;
    }

    private static Document work(String id, Work work, List<String> regions) {
        return new Document("sort", work.sortKey(id))
                .append("type", work.type())
                .append("regions", regions);
    }

    /// The code and everything that it begins with: a regulator asks by her own prefix, and equality is what an
    /// index sorts behind.
    private static List<String> regions(String code) {
        return IntStream.rangeClosed(1, code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }
}
