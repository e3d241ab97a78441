package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.attribute;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.withForeignKey;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.backfill;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static dev.driftless.schema.lint.rules.Linting.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import org.junit.jupiter.api.Test;

final class MovedAttributeTest {
    @Test
    void movedAttribute() {
        Table person =
                withKey(table("person", required("id", BIGINT), attribute("Person.name", column("name", TEXT))), "id");
        Table student = withKey(table("student", required("id", BIGINT)), "id");
        Table named =
                withKey(table("student", required("id", BIGINT), attribute("Person.name", column("name", TEXT))), "id");
        Schema joined = schema(person, withForeignKey(student, "fk", "id", "person"));

        Hazard hazard = only("moved-attribute", hazards(joined, schema(person, named)));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("student.name");
        assertThat(hazard.advice()).contains("(select o.name from person o where o.id = student.id)");
        assertThat(hazards(joined, schema(person, named), backfill("student", "name", SqlText.of("'x'"))))
                .extracting(Hazard::rule)
                .doesNotContain("moved-attribute");
        assertThat(hazards(schema(person, student), schema(person, named)))
                .as("tables whose rows have nothing to do with each other, as those of a mapped superclass")
                .extracting(Hazard::rule)
                .doesNotContain("moved-attribute");
    }

    @Test
    void movedAttributeIntoANewTable() {
        Column note = attribute("Person.note", column("note", TEXT));
        Table person = withKey(table("person", required("id", BIGINT)), "id");
        Table noting = withKey(table("person", required("id", BIGINT), note), "id");
        Table notes = withKey(table("notes", required("id", BIGINT), note), "id");

        Hazard hazard = only("moved-attribute", hazards(schema(noting), schema(person, notes)));
        assertThat(hazard.subject()).hasToString("notes");
        assertThat(hazard.message()).contains("table person has held (note)");
        assertThat(hazards(schema(noting), schema(noting, notes))).isEmpty();
    }
}
