package dev.chengxin.contracts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes docs/events.md from the catalogue and the schemas.
final class EventTable {
    private static final String HEAD = """
            # Events

            Everything that services tell each other, one line per type. This page is written from the catalogue and the schemas
            (`mvn -pl libs/contracts test -Dcontracts.rewrite`), and a test compares them.

            Each event is a CloudEvents 1.0 event in Kafka's binary mode; its key is the subject. The schema of its `data` is
            `libs/contracts/src/main/resources/dev/chengxin/contracts/schemas/<type>.json`, an example lies in `samples/` beside it,
            and `asyncapi.json` describes topics, keys and headers. *Public* events may be read by anyone, *scoped* ones by a
            regulator within the jurisdiction; the leaf of either is public.

            A compatible change adds an optional field or a code; it is published with
            `mvn -pl libs/contracts test -Dtest=PublishedTest -Dcontracts.publish`, which freezes a copy in `src/test/resources/published`.
            Any other change needs a new version of the type beside the old one, which stays readable for ever.

            | type | topic | visibility | what happened |
            |---|---|---|---|
            """;

    private EventTable() {}

    static String of(List<EventType> types) {
        return HEAD + types.stream().map(EventTable::row).collect(Collectors.joining());
    }

    static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private static String row(EventType type) {
        var description =
                ContractFiles.schema(type.type()).required("description").stringValue();
        return "| `%s` | `%s` | %s | %s |\n".formatted(type.type(), type.topic(), word(type.visibility()), description);
    }
}
