package dev.chengxin.cli.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a column can hold.
enum Field {
    DESCRIPTION("description"),
    KIND("kind"),
    RECEIVED_AT("receivedAt"),
    STREAMER("streamer"),
    SESSION("session"),
    PRODUCT("product"),
    ORDER("order"),
    NAME("name"),
    PHONE("phone"),
    EMAIL("email"),
    CONSENT("consent"),
    AMOUNT_FEN("amountFen"),
    LANGUAGE("language");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /// The field's name, which is also the column that holds it unless something else is said.
    String label() {
        return label;
    }

    /// Columns that hold it unless something else is said; the first that is there.
    List<String> columns() {
        return this == DESCRIPTION ? List.of(label, "text") : List.of(label);
    }

    static Optional<Field> labelled(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
