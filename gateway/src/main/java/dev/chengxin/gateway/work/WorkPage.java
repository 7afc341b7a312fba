package dev.chengxin.gateway.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.gateway.work.ServicePage.Item;
import dev.chengxin.servicekit.usecase.WorkItem;
import dev.chengxin.servicekit.web.Cursor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A page of the list of all services.
///
/// @param items the most urgent first, each as its service shows it, and the name of that `service`
/// @param next what to send as `cursor` for the page after it; null at the end. It means the same place to all
/// services: the sort key of the last item
/// @param missing the services whose items would be here and are not, because they did not answer
record WorkPage(
        List<ObjectNode> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        List<String> missing) {

    /// A page as the API description has it.
    @Schema(name = "WorkPage")
    record Described(List<DescribedItem> items, @Nullable String next, List<String> missing) {}

    /// An item as its service shows it, with that service's name.
    @Schema(name = "WorkItemOfService", allOf = WorkItem.class)
    record DescribedItem(String service) {}

    /// Merges pages that all begin at one place. Each holds at least `limit` items or all that there are, so
    /// nothing that is left out comes before anything that is shown.
    static WorkPage merged(Collection<ServicePage> pages, int limit, List<String> missing) {
        var all = pages.stream()
                .flatMap(page -> page.items().stream())
                .sorted(Comparator.comparing(Item::sortKey))
                .toList();
        var shown = all.subList(0, Math.min(limit, all.size()));
        boolean goesOn = all.size() > limit || pages.stream().anyMatch(ServicePage::goesOn);
        return new WorkPage(
                shown.stream().map(Item::shown).toList(),
                goesOn && !shown.isEmpty()
                        ? Cursor.of(shown.getLast().sortKey()).text()
                        : null,
                missing);
    }
}
