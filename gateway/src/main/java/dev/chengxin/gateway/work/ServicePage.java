package dev.chengxin.gateway.work;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A page of one service's list.
///
/// @param service whose
/// @param items in ascending order of their sort keys
/// @param goesOn whether there are more
record ServicePage(String service, List<Item> items, boolean goesOn) {

    static ServicePage empty(String service) {
        return new ServicePage(service, List.of(), false);
    }

    /// Reads what a service answered; empty where that is no page.
    static Optional<ServicePage> of(String service, JsonNode page) {
        var nodes = page.path("items");
        if (!nodes.isArray() || nodes.values().stream().anyMatch(node -> !Item.isOne(node))) {
            return Optional.empty();
        }
        var items = nodes.values().stream().map(node -> Item.of(service, node)).toList();
        return Optional.of(new ServicePage(service, items, page.hasNonNull("next")));
    }

    /// Something that waits, as its service shows it, and with the service's name.
    record Item(String sortKey, ObjectNode shown) {

        private static final String SORT_KEY = "sortKey";

        static boolean isOne(JsonNode node) {
            return node.isObject() && node.path(SORT_KEY).isString();
        }

        static Item of(String service, JsonNode node) {
            var shown = ((ObjectNode) node).deepCopy().put("service", service);
            return new Item(node.path(SORT_KEY).asString(), shown);
        }
    }
}
