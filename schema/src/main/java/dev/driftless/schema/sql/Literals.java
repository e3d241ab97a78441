package dev.driftless.schema.sql;

import java.util.List;
import java.util.stream.Collectors;

/** Text as string literals: those of standard SQL, but for {@link #escaped}. */
final class Literals {
    private Literals() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Where a backslash escapes, as in MariaDB's default mode. */
    static String escaped(String value) {
        return text(value.replace("\\", "\\\\"));
    }

    static String list(List<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(","));
    }
}
