package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.attribute;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ViewInTheWayTest {
    private static final String H2 = "H2 refuses it";
    private static final String POSTGRESQL = "PostgreSQL refuses it";

    @Test
    void whatGoes() {
        Schema from = schema(table("t", column("a", TEXT)));
        assertThat(messages(from, schema(table("t"))))
                .containsExactly(
                        uses("t.a", H2), uses("t.a", POSTGRESQL), uses("t.a", "MariaDB leaves the view broken"));
        assertThat(messages(from, Schema.empty()))
                .containsExactly(uses("t", H2), uses("t", POSTGRESQL), uses("t", "MariaDB leaves the view broken"));
    }

    @Test
    void anotherType() {
        assertThat(messages(schema(table("t", column("a", INTEGER))), schema(table("t", column("a", BIGINT)))))
                .containsExactly(uses("t.a", POSTGRESQL));
        assertThat(messages(schema(table("t", column("a", TEXT))), schema(table("t", required("a", TEXT)))))
                .isEmpty();
    }

    @Test
    void anotherName() {
        Schema from = schema(table("t", attribute("t.x", column("a", TEXT))));
        Schema to = schema(table("t", attribute("t.x", column("b", TEXT))));
        assertThat(messages(from, to))
                .containsExactly(
                        uses("t.a", "H2 leaves the view broken"), uses("t.a", "MariaDB leaves the view broken"));
    }

    @Test
    void whatComesHasNoViewsYet() {
        Schema to = schema(table("t", column("a", TEXT)));
        assertThat(messages(Schema.empty(), to)).isEmpty();
        assertThat(messages(schema(table("t")), to)).isEmpty();
    }

    private static String uses(String what, String effect) {
        return "if a view uses " + what + ", " + effect + ".";
    }

    private static List<String> messages(Schema from, Schema to) {
        return MigrationPlanner.plan(from, to, Hints.none(), Policy.none(), Set.of(), Dialects.all()).hazards().stream()
                .filter(hazard -> hazard.rule().equals("view-in-the-way"))
                .map(hazard -> hazard.message())
                .toList();
    }
}
