package dev.driftless.runtime.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a statement had been done that was running when its process was killed: the database says then that what it makes
 * exists already, or that what it drops or renames is not there. Of such a statement alone it is not known; of no other is this asked.
 * The codes are from H2's {@code ErrorCode}, PostgreSQL's appendix A and MariaDB's list of error codes.
 */
final class AlreadyDone {
    private static final Set<String> EXISTS = Set.of(
            "H2 42101",
            "H2 42111",
            "H2 42121",
            "H2 90035",
            "H2 90038",
            "H2 90041",
            "H2 90045",
            "H2 90078",
            "H2 90119",
            "MARIADB 1050",
            "MARIADB 1060",
            "MARIADB 1061",
            "MARIADB 1068",
            "MARIADB 1304",
            "MARIADB 1359",
            "MARIADB 1826",
            "MARIADB 4127",
            "POSTGRESQL 42P07",
            "POSTGRESQL 42701",
            "POSTGRESQL 42710",
            "POSTGRESQL 42P06",
            "POSTGRESQL 42723",
            "POSTGRESQL 42P16");

    private static final Set<String> MISSING = Set.of(
            "H2 42102",
            "H2 42103",
            "H2 42104",
            "H2 42112",
            "H2 42122",
            "H2 90036",
            "H2 90037",
            "H2 90042",
            "H2 90057",
            "H2 90079",
            "H2 90120",
            "MARIADB 1051",
            "MARIADB 1054",
            "MARIADB 1091",
            "MARIADB 1146",
            "MARIADB 1305",
            "MARIADB 1360",
            "MARIADB 4091",
            "POSTGRESQL 42703",
            "POSTGRESQL 42704",
            "POSTGRESQL 42P01",
            "POSTGRESQL 3F000",
            "POSTGRESQL 42883");

    private static final Pattern MAKES =
            Pattern.compile("(create|alter|rename)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAKES =
            Pattern.compile("(drop|alter|rename)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** PostgreSQL makes such an index in several transactions: what a killed one leaves exists, but is not valid. */
    private static final Pattern CONCURRENT_INDEX = Pattern.compile(
            "create\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?(\\S+)\\s+on\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AlreadyDone() {}

    /** Whether the database refused a statement because it had been done. */
    static boolean says(SQLException e, String sql, DatabaseKind kind) {
        String statement = Journal.withoutComments(sql);
        String code = kind + " " + (kind == DatabaseKind.POSTGRESQL ? e.getSQLState() : e.getErrorCode());
        return (EXISTS.contains(code) && MAKES.matcher(statement).matches())
                || (MISSING.contains(code) && TAKES.matcher(statement).matches());
    }

    /** Drops what a killed {@code create index concurrently} left, so that it can run again. */
    static void dropInvalidIndex(String sql, Connection connection) throws SQLException {
        Matcher matcher = CONCURRENT_INDEX.matcher(Journal.withoutComments(sql));
        if (!matcher.matches()) {
            return;
        }
        String name = matcher.group(1);
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from pg_index where indexrelid = to_regclass(?) and not indisvalid")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery();
                    Statement drop = connection.createStatement()) {
                if (row.next()) {
                    drop.execute("drop index " + name);
                }
            }
        }
    }
}
