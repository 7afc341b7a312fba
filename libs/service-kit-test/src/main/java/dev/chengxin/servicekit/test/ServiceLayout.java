package dev.chengxin.servicekit.test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where the packages of a service stand.
///
/// @param root the root package of the service, its wiring
/// @param wiring names of subpackages of the root that hold wiring as well
record ServiceLayout(String root, Set<String> wiring) {

    private static final Set<String> ADAPTERS = Set.of("web", "kafka", "mongo");

    /// The feature that a package belongs to; empty for wiring and for packages outside the service.
    Optional<String> feature(String packageName) {
        return below(packageName).stream().findFirst().filter(name -> !wiring.contains(name));
    }

    boolean isAdapter(String packageName) {
        List<String> names = below(packageName);
        return names.size() > 1 && names.stream().skip(1).anyMatch(ADAPTERS::contains);
    }

    boolean isDomain(String packageName) {
        return feature(packageName).isPresent() && !isAdapter(packageName);
    }

    private List<String> below(String packageName) {
        return packageName.startsWith(root + ".")
                ? Arrays.asList(packageName.substring(root.length() + 1).split("\\."))
                : List.of();
    }
}
