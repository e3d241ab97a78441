package dev.driftless.schema.migration;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OnlinePartsTest {
    @Test
    void checkThatOnlyAnotherDatabaseReplacesStays() {
        Dialect postgresql = Dialects.named("postgresql").orElseThrow();
        Dialect mariadb = Dialects.named("mariadb").orElseThrow();
        Table plain = table("t", column("a", INTEGER));
        Schema from = schema(plain.withChecks(List.of(check("a > 0"))));
        Schema to = schema(plain.withChecks(List.of(check("a > 1"))));
        List<Step> steps = SchemaDiffer.diff(from, to, Hints.none(), Set.of()).stream()
                .map(change -> new Step(change, List.of()))
                .toList();
        List<Migration> parts = OnlineParts.of(new Migration(from, to, steps), List.of(postgresql, mariadb));

        assertThat(code(parts, postgresql)).contains("drop constraint if exists ck_a", "add constraint ck_a");
        assertThat(code(parts, mariadb)).doesNotContain("ck_a");
    }

    private static Check check(String onPostgres) {
        return new Check(
                Optional.of(Identifier.of("ck_a")),
                "a > 0",
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Map.of("postgresql", Optional.of(onPostgres))));
    }

    private static String code(List<Migration> parts, Dialect dialect) {
        StringBuilder code = new StringBuilder();
        for (Migration part : parts) {
            SqlScript.up(part, dialect)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .forEach(line -> code.append(line).append('\n'));
        }
        return code.toString();
    }
}
