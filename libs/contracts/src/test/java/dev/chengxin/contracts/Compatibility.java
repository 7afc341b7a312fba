package dev.chengxin.contracts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds what in a schema would break a reader of old entries or an old reader of new ones. It may refuse a change
/// that would do no harm (another pattern that allows more): then the answer is a new version of the type, too.
final class Compatibility {
    /// What a schema may be written with; a word that is not here is refused, because this check would not see it.
    static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems");

    private static final List<String> LOWER_BOUNDS = List.of("minimum", "minLength", "minItems");
    private static final List<String> UPPER_BOUNDS = List.of("maximum", "maxLength", "maxItems");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /// One line for each thing that breaks; empty when the change is compatible.
    static List<String> breaks(Publication before, Publication now) {
        var check = new Compatibility();
        check.unchanged("topic", before.topic(), now.topic());
        check.unchanged("visibility", before.visibility(), now.visibility());
        check.compare("data", before.schema(), now.schema());
        return check.breaks.stream().map(line -> before.type() + ": " + line).toList();
    }

    private void unchanged(String what, String before, String now) {
        if (!before.equals(now)) {
            breaks.add(what + " was " + before + " and is " + now);
        }
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        now.propertyNames().stream()
                .filter(keyword -> !KEYWORDS.contains(keyword))
                .forEach(keyword -> breaks.add(path + " uses " + keyword + ", which the check does not understand"));
        unchanged("type of " + path, text(before, "type"), text(now, "type"));
        unchanged("format of " + path, text(before, "format"), text(now, "format"));
        comparePattern(path, text(before, "pattern"), text(now, "pattern"));
        compareEnum(path, before, now);
        LOWER_BOUNDS.forEach(bound -> compareBound(path, bound, true, before, now));
        UPPER_BOUNDS.forEach(bound -> compareBound(path, bound, false, before, now));
        compareRequired(path, texts(before, "required"), texts(now, "required"));
        compareProperties(path, before.path("properties"), now.path("properties"));
        compareItems(path, before, now);
    }

    private void comparePattern(String path, String before, String now) {
        if (!now.isEmpty()) {
            unchanged("pattern of " + path, before, now);
        }
    }

    private void compareEnum(String path, JsonNode before, JsonNode now) {
        if (now.has("enum")) {
            if (!before.has("enum")) {
                breaks.add(path + " has become a closed list");
            }
            missing(texts(before, "enum"), texts(now, "enum"))
                    .forEach(value -> breaks.add(path + " no longer allows " + value));
        }
    }

    private void compareBound(String path, String bound, boolean lower, JsonNode before, JsonNode now) {
        if (now.has(bound) && (!before.has(bound) || isNarrower(number(before, bound), number(now, bound), lower))) {
            breaks.add(bound + " of " + path + " has become narrower");
        }
    }

    private static boolean isNarrower(long before, long now, boolean lower) {
        return lower ? now > before : now < before;
    }

    private static long number(JsonNode schema, String keyword) {
        return schema.required(keyword).longValue();
    }

    private void compareRequired(String path, List<String> before, List<String> now) {
        missing(now, before).forEach(name -> breaks.add(path + "." + name + " is newly required"));
        missing(before, now).forEach(name -> breaks.add(path + "." + name + " is no longer required"));
    }

    private void compareProperties(String path, JsonNode before, JsonNode now) {
        before.forEachEntry((name, property) -> {
            if (now.has(name)) {
                compare(path + "." + name, property, now.required(name));
            } else {
                breaks.add(path + "." + name + " is gone");
            }
        });
    }

    private void compareItems(String path, JsonNode before, JsonNode now) {
        if (before.has("items") != now.has("items")) {
            breaks.add("items of " + path + " are described on one side only");
        } else if (now.has("items")) {
            compare(path + "[]", before.required("items"), now.required("items"));
        }
    }

    private static Stream<String> missing(Collection<String> wanted, Collection<String> there) {
        return wanted.stream().filter(name -> !there.contains(name));
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.path(keyword).asString("");
    }

    private static List<String> texts(JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream().map(JsonNode::stringValue).collect(Collectors.toList());
    }
}
