package dev.driftless.schema.sql;

import java.util.List;
import java.util.stream.Collectors;

/** Text as standard SQL string literals. */
final class Literals {
    private Literals() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String list(List<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(","));
    }
}
