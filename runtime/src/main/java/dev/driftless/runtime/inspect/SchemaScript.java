package dev.driftless.runtime.inspect;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.diff.SchemaEditor;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.sql.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The statements that make a schema from nothing, run on a scratch place to hear what the database says about them. */
final class SchemaScript {
    private final Dialect dialect;
    private final UnaryOperator<String> adapted;
    private final List<Refusal> refused = new ArrayList<>();

    /**
     * @param adapted turns a statement into one that leaves nothing behind
     */
    SchemaScript(Dialect dialect, UnaryOperator<String> adapted) {
        this.dialect = dialect;
        this.adapted = adapted;
    }

    /**
     * Makes the schema. What the database refuses is left out, and so is all that belongs to a table it refuses: a statement for a
     * table that is not there could reach the real one.
     */
    void run(Connection connection, Schema schema) throws SQLException {
        SchemaEditor view = new SchemaEditor(Schema.empty());
        Set<String> absent = new TreeSet<>();
        for (Change change : SchemaDiffer.diff(Schema.empty(), schema, Hints.none(), Set.of())) {
            String owner = change.subject().table().toString();
            if (!absent.contains(owner)
                    && !run(connection, change, dialect.statements(change, view))
                    && change instanceof Change.CreateTable) {
                absent.add(owner);
            }
            view.apply(change);
        }
    }

    /** What the database said to statements that it refused. */
    List<Refusal> refused() {
        return refused;
    }

    private boolean run(Connection connection, Change change, List<String> statements) throws SQLException {
        for (String sql : statements) {
            Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute(adapted.apply(sql));
            } catch (SQLException e) {
                if (before != null) {
                    connection.rollback(before);
                }
                String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                refused.add(new Refusal(change.subject(), said));
                return false;
            }
        }
        return true;
    }
}
