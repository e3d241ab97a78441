package dev.driftless.runtime.migrate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The schemas of one server that a query lists, one for each tenant, say; on MariaDB a schema is a database. */
public final class SchemaQuery {
    private SchemaQuery() {}

    /** The addresses of the schemas in the first column of a query's result. */
    public static List<DatabaseAddress> addresses(DatabaseAddress address, String query) {
        Scripts none = new Scripts("", "", SchemaQuery.class.getClassLoader(), false);
        List<DatabaseAddress> addresses = new ArrayList<>();
        try (Database database = Database.open(address, none)) {
            Connection connection = database.connection();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    addresses.add(inSchema(address, rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, address);
        }
        return addresses;
    }

    private static DatabaseAddress inSchema(DatabaseAddress address, String schema) {
        String url =
                switch (address.kind()) {
                    case H2 -> address.url() + ";SCHEMA=\"" + schema.replace("\"", "\"\"") + "\"";
                    case POSTGRESQL ->
                        address.url()
                                + (address.url().contains("?") ? "&" : "?")
                                + "currentSchema="
                                + URLEncoder.encode("\"" + schema.replace("\"", "\"\"") + "\"", StandardCharsets.UTF_8);
                    case MARIADB ->
                        address.url()
                                .replaceFirst(
                                        "^(jdbc:mariadb://[^/]+)(?:/[^?]*)?", "$1/" + Matcher.quoteReplacement(schema));
                };
        return new DatabaseAddress(
                address.kind(), url, "schema " + schema, address.user(), address.password(), address.source());
    }
}
