package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Schema;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class IdentifierTooLongTest {
    @Test
    void identifierTooLong() {
        String name = "a".repeat(64);
        assertThat(hazards(schema(table("t")), schema(table("t", column(name, TEXT)))))
                .extracting(Hazard::rule, Hazard::dialect)
                .containsExactly(tuple("identifier-too-long", Optional.of("postgresql")));
        assertThat(hazards(Schema.empty(), schema(table(name)))).hasSize(1);
        assertThat(hazards(schema(table("t")), schema(table("t", column(name.substring(1), TEXT)))))
                .isEmpty();
    }
}
