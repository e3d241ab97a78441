package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.lint.rules.Linting.altered;
import static dev.driftless.schema.lint.rules.Linting.byName;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;
import org.junit.jupiter.api.Test;

final class TableRewriteTest {
    @Test
    void tableRewrite() {
        assertThat(rewriting(INTEGER, BIGINT)).contains("PostgreSQL and MariaDB");
        assertThat(rewriting(Basic.sized(SqlType.VARCHAR, 60), Basic.sized(SqlType.VARCHAR, 300)))
                .contains("MariaDB writes")
                .doesNotContain("PostgreSQL");
        assertThat(altered(Basic.sized(SqlType.VARCHAR, 20), Basic.sized(SqlType.VARCHAR, 60), Hints.none()))
                .isEmpty();
        assertThat(altered(byName("A"), byName("A", "B"), Hints.none())).isEmpty();
    }

    private static String rewriting(ColumnType before, ColumnType after) {
        return only("table-rewrite", altered(before, after, Hints.none())).message();
    }
}
