package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class UnusableNameTest {
    private static final List<Dialect> ALL = Stream.of("h2", "postgresql", "mariadb")
            .map(id -> Dialects.named(id).orElseThrow())
            .toList();

    @Test
    void eachDatabaseHasCharactersOfItsOwn() {
        assertThat(warned("a\"b")).containsExactly("h2", "postgresql");
        assertThat(warned("a`b")).containsExactly("mariadb");
        assertThat(warned("a\uD83D\uDE00")).containsExactly("mariadb");
        assertThat(warned("a ")).containsExactly("mariadb");
        assertThat(warned("a\0")).containsExactly("h2", "postgresql", "mariadb");
        assertThat(warned("it's; -- /* \\ ${x} \n \u6F22")).isEmpty();
    }

    private static List<String> warned(String name) {
        return MigrationPlanner.plan(
                        schema(table("t")),
                        schema(table("t", column("a", TEXT).withName(new Identifier(name, true)))),
                        Hints.none(),
                        Policy.none(),
                        Set.of(),
                        ALL)
                .hazards()
                .stream()
                .filter(hazard -> hazard.rule().equals(UnusableName.ID))
                .map(Hazard::dialect)
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
