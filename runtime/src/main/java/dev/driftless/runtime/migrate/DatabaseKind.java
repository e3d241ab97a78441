package dev.driftless.runtime.migrate;

/** The databases that the command line can work on; {@code id} is the name of the dialect whose scripts they run. */
public enum DatabaseKind {
    H2("h2", "jdbc:h2:", false),
    POSTGRESQL("postgresql", "jdbc:postgresql:", true),
    MARIADB("mariadb", "jdbc:mariadb:", false);

    private final String id;
    private final String prefix;
    private final boolean transactionalDdl;

    DatabaseKind(String id, String prefix, boolean transactionalDdl) {
        this.id = id;
        this.prefix = prefix;
        this.transactionalDdl = transactionalDdl;
    }

    public String id() {
        return id;
    }

    /** How a JDBC URL of this database begins. */
    public String prefix() {
        return prefix;
    }

    /** Whether a script that fails half-way leaves nothing behind. */
    public boolean transactionalDdl() {
        return transactionalDdl;
    }
}
