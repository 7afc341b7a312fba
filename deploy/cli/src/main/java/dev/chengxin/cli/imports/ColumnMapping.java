package dev.chengxin.cli.imports;

import dev.chengxin.cli.text.StopException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which column of a file holds what.
///
/// @param columns how many columns the header has
/// @param positions where a field is, counted from 0
record ColumnMapping(int columns, Map<Field, Integer> positions) {

    ColumnMapping {
        positions = Map.copyOf(positions);
    }

    /// Maps by the names in the header, whatever their case.
    ///
    /// @param chosen column by field, for files whose columns have other names
    /// @throws StopException if a named field or column does not exist, or no column holds the description
    static ColumnMapping of(List<String> header, Map<String, String> chosen) {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.columns().stream()
                    .map(column -> position(header, column))
                    .flatMapToInt(OptionalInt::stream)
                    .findFirst()
                    .ifPresent(position -> positions.put(field, position));
        }
        chosen.forEach((label, column) -> positions.put(
                field(label),
                position(header, column)
                        .orElseThrow(() -> new StopException("csv.no-column", column, String.join(", ", header)))));
        if (!positions.containsKey(Field.DESCRIPTION)) {
            throw new StopException("csv.no-description", String.join(", ", header));
        }
        return new ColumnMapping(header.size(), positions);
    }

    /// The value of `field` in a row; empty when no column holds it or nothing stands there.
    Optional<String> value(Field field, List<String> row) {
        return Optional.ofNullable(positions.get(field))
                .filter(position -> position < row.size())
                .map(row::get)
                .filter(value -> !value.isBlank());
    }

    /// For people: what is read from where.
    String describe(List<String> header) {
        return Arrays.stream(Field.values())
                .filter(positions::containsKey)
                .map(field -> field.label() + " ← " + header.get(positions.getOrDefault(field, 0)))
                .collect(Collectors.joining(", "));
    }

    private static Field field(String label) {
        return Field.labelled(label)
                .orElseThrow(() -> new StopException(
                        "csv.no-field",
                        label,
                        Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "))));
    }

    private static OptionalInt position(List<String> header, String column) {
        return IntStream.range(0, header.size())
                .filter(i -> header.get(i).strip().equalsIgnoreCase(column))
                .findFirst();
    }
}
