package dev.chengxin.contracts;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Copies of what was published, frozen: `published/<type>/<n>.json`. A compatible change of a type adds a
/// revision; none is ever changed or removed, because entries of its form are in ledgers for ever.
final class PublishedRevisions {
    private final Path folder;

    PublishedRevisions(Path folder) {
        this.folder = folder;
    }

    List<String> types() {
        return ContractFiles.children(folder)
                .map(path -> path.getFileName().toString())
                .toList();
    }

    /// All revisions of a type, from the first to the last; none when it was never published.
    List<Publication> of(String type) {
        return ContractFiles.names(folder.resolve(type)).stream()
                .sorted(Comparator.comparing(Integer::valueOf))
                .map(revision -> folder.resolve(type).resolve(revision + ".json"))
                .map(file -> EventJson.mapper().treeToValue(ContractFiles.json(file), Publication.class))
                .toList();
    }

    Optional<Publication> last(String type) {
        var all = of(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// What breaks for readers of any revision.
    List<String> breaks(Publication now) {
        return of(now.type()).stream()
                .flatMap(before -> Compatibility.breaks(before, now).stream())
                .distinct()
                .toList();
    }

    /// Freezes what a type promises now, unless that is frozen already.
    ///
    /// @return what breaks; then nothing is written
    List<String> publish(Publication now) {
        var breaks = breaks(now);
        if (breaks.isEmpty() && last(now.type()).filter(now::equals).isEmpty()) {
            var file = folder.resolve(now.type()).resolve(of(now.type()).size() + 1 + ".json");
            ContractFiles.write(file, EventJson.mapper().valueToTree(now));
        }
        return breaks;
    }
}
