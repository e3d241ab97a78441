package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.allow;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static dev.driftless.schema.lint.rules.Linting.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class LikelyRenameTest {
    @Test
    void likelyRenameOfAColumn() {
        Schema from = schema(table("t", column("mail", TEXT)));
        Schema to = schema(table("t", column("email", TEXT)));
        Hazard hazard = only("likely-rename", hazards(from, to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.email");
        assertThat(hazard.advice())
                .contains("@RenamedFrom(\"mail\")")
                .contains("@AllowHazard(value = \"likely-rename\"");
        assertThat(hazards(from, schema(table("t", column("age", INTEGER)))))
                .as("a number is not a text under another name")
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
        TreeMap<ObjectPath, Identifier> renamed = new TreeMap<>();
        renamed.put(path("t", "email"), Identifier.of("mail"));
        assertThat(hazards(from, to, new Hints(new TreeMap<>(), renamed, new TreeMap<>(), new TreeMap<>())))
                .isEmpty();
    }

    @Test
    void allowingTheDropAnswersTheQuestionOfARename() {
        Schema from = schema(table("t", column("mail", TEXT)));
        Schema to = schema(table("t", column("email", TEXT)));
        assertThat(hazards(from, to, allow("dropped-column", "t", "mail")))
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
        assertThat(hazards(from, to, allow("likely-rename", "t", "email")))
                .as("but the answer that it is no rename does not allow the drop")
                .filteredOn(Hazard::blocks)
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
    }

    @Test
    void likelyRenameOfATable() {
        Table author = table("author", column("name", TEXT), column("born", INTEGER));
        Table writer = table("writer", column("name", TEXT), column("born", INTEGER));
        assertThat(hazards(schema(author), schema(writer)))
                .extracting(Hazard::rule, h -> h.subject().toString())
                .containsExactlyInAnyOrder(tuple("likely-rename", "writer"), tuple("dropped-table", "author"));
        assertThat(hazards(schema(author), schema(table("invoice", column("total", INTEGER)))))
                .extracting(Hazard::rule)
                .containsExactly("dropped-table");
    }
}
