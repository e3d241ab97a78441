package dev.driftless.acceptance;

/** The databases that every change is tried on. */
public enum DatabaseKind {
    H2("h2"),
    POSTGRESQL("postgresql"),
    MARIADB("mariadb");

    private final String dialect;

    DatabaseKind(String dialect) {
        this.dialect = dialect;
    }

    /** The id of its dialect, as in {@code driftless.dialects}. */
    public String dialect() {
        return dialect;
    }
}
