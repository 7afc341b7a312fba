package dev.chengxin.servicekit.usecase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/// What another system calls an aggregate.
///
/// @param system the other system's name
/// @param id its id there
public record ExternalRef(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,39}")
        String system,

        @NotNull @Pattern(regexp = "[!-~]{1,128}") String id) {
    /// The personal field that holds all of an aggregate's.
    static final String WORD = "externalRefs";

    private static final String TAB = "\t";

    String text() {
        return system + TAB + id;
    }

    static String text(List<ExternalRef> refs) {
        return refs.stream().map(ExternalRef::text).collect(Collectors.joining("\n"));
    }

    static List<ExternalRef> parse(String text) {
        return text.lines()
                .map(line -> line.split(TAB, 2))
                .map(parts -> new ExternalRef(parts[0], parts[1]))
                .toList();
    }
}
