package dev.driftless.schema.sql;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The expected names were read from the catalog of PostgreSQL 17. */
class PostgresNamesTest {
    private static final String LONG = "a_table_with_a_name_so_long_that_it_hardly_fits_into_the_limit";
    private final PostgresDialect dialect = new PostgresDialect();

    @Test
    void longNamesLoseTheEndOfTheLongerPart() {
        Table table = table(LONG, column("another_column_with_quite_a_long_name", INTEGER))
                .withUniques(List.of(new Unique(
                        Identifier.of("uk"), false, List.of(Identifier.of("another_column_with_quite_a_long_name")))));
        assertThat(names(table))
                .containsExactly(
                        "a_table_with_a_name_so_long_that_it_hardly_fits_into_the_l_pkey",
                        "a_table_with_a_name_so_long_t_another_column_with_quite_a_l_key");
    }

    @Test
    void charactersOfSeveralBytesAreNotCutApart() {
        String umlauts = "ü".repeat(31);
        Table table = table(umlauts, column("x", INTEGER));
        assertThat(names(table)).containsExactly("ü".repeat(29) + "_pkey");
    }

    @Test
    void theSecondCheckOfAColumnGetsANumber() {
        Table table = table("t", column("X", INTEGER).withChecks(List.of("X > 0")), column("y", INTEGER))
                .withChecks(List.of(check("x < 10"), check("x < y"), check("'x' = 'y' or x <> 5")));
        assertThat(names(table)).containsExactly("t_x_check", "t_x_check1", "t_check", "t_x_check2", "t_pkey");
    }

    private List<String> names(Table table) {
        return PostgresNames.names(table.name().name(), PostgresNames.of(table, dialect));
    }

    private static Check check(String condition) {
        return new Check(Optional.empty(), condition, Optional.empty());
    }
}
