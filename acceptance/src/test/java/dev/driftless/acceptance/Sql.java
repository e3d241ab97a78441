package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits scripts into statements and runs them. */
final class Sql {
    private static final Pattern DOLLARS = Pattern.compile("(?<![\\w$])\\$\\w*\\$");

    private Sql() {}

    /** Runs statements one by one; a failure names the statement. */
    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin statement: " + sql, e.getSQLState(), e);
                }
            }
        }
    }

    /** The statements of a script: semicolons in quotes, dollar quotes and comments do not end one. */
    static List<String> split(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        int at = 0;
        while (at < script.length()) {
            int end = afterToken(script, at);
            String token = script.substring(at, end);
            if (token.equals(";")) {
                add(statement.toString(), statements);
                statement.setLength(0);
            } else {
                statement.append(token.startsWith("--") ? "\n" : token);
            }
            at = end;
        }
        add(statement.toString(), statements);
        return statements;
    }

    private static void add(String text, List<String> statements) {
        String sql = text.strip();
        if (!sql.isEmpty()) {
            statements.add(sql);
        }
    }

    private static int afterToken(String script, int at) {
        char c = script.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return after(script, String.valueOf(c), at + 1);
        }
        if (script.startsWith("--", at)) {
            return after(script, "\n", at + 2);
        }
        if (script.startsWith("/*", at)) {
            return after(script, "*/", at + 2);
        }
        Matcher dollars = DOLLARS.matcher(script).region(at, script.length()).useTransparentBounds(true);
        if (dollars.lookingAt()) {
            return after(script, dollars.group(), dollars.end());
        }
        return at + 1;
    }

    private static int after(String script, String end, int from) {
        int found = script.indexOf(end, from);
        return found < 0 ? script.length() : found + end.length();
    }
}
