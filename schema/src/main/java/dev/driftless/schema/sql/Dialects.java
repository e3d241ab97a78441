package dev.driftless.schema.sql;

import java.util.List;
import java.util.Optional;

/** The databases that Driftless writes migrations for. */
public final class Dialects {
    private static final List<Dialect> ALL = List.of(new H2Dialect(), new PostgresDialect(), new MariaDbDialect());

    private Dialects() {}

    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect with this {@linkplain Dialect#id() id}. */
    public static Optional<Dialect> named(String id) {
        return ALL.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
