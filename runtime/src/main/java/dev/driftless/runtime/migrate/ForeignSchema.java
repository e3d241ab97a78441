package dev.driftless.runtime.migrate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;

/** A schema with tables that no history explains: somebody else's, or another migration tool's. */
final class ForeignSchema {
    private static final int SHOWN = 5;
    private static final Map<String, String> TOOLS = new TreeMap<>(Map.of(
            "databasechangelog", "Liquibase",
            "alembic_version", "Alembic",
            "schema_version", "an old Flyway",
            "__efmigrationshistory", "Entity Framework",
            "schema_migrations", "Rails or golang-migrate",
            "_prisma_migrations", "Prisma",
            "django_migrations", "Django"));

    private ForeignSchema() {}

    static MigrationFailure failure(Database database, FlywayException cause) {
        List<String> tables = tables(database);
        String found = String.join(", ", tables.subList(0, Math.min(SHOWN, tables.size())))
                + (tables.size() > SHOWN ? ", ..." : "");
        String tool = tool(tables)
                .map(name -> " It seems to be kept by %s.".formatted(name))
                .orElse("");
        return new MigrationFailure(
                MigrationFailure.Kind.FOREIGN_SCHEMA,
                "The schema is not empty (%s), but has no history of migrations.%s ".formatted(found, tool)
                        + "Driftless does not touch tables that it did not make: give the URL of an empty database or schema.",
                cause);
    }

    private static Optional<String> tool(List<String> tables) {
        return tables.stream()
                .map(table -> Optional.ofNullable(TOOLS.get(table.toLowerCase(Locale.ROOT))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<String> tables(Database database) {
        try {
            var connection = database.connection();
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, database.address());
        }
    }
}
