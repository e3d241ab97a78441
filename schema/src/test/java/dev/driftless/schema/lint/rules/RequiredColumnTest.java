package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.withForeignKey;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.backfill;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RequiredColumnTest {
    @Test
    void requiredColumn() {
        Schema to = schema(table("t", required("a", TEXT)));
        Hazard hazard = only("required-column", hazards(schema(table("t")), to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.a");
        assertThat(hazard.message())
                .contains("H2 and PostgreSQL would refuse it")
                .contains("MariaDB would silently store ''");
        assertThat(hazard.advice()).contains("@Backfill(\"''\")").contains("<<value for t.a>>");
        assertThat(hazards(schema(table("t")), to, backfill("t", "a", SqlText.of("'x'"))))
                .isEmpty();
        assertThat(hazards(schema(table("t")), schema(table("t", column("a", TEXT)))))
                .isEmpty();
        assertThat(hazards(Schema.empty(), to)).isEmpty();
    }

    @Test
    void requiredColumnWithAValueForOneDatabaseOnly() {
        Schema to = schema(table("t", required("a", TEXT)));
        SqlText h2Only = new SqlText(new TreeMap<>(Map.of("h2", "'x'")));
        assertThat(only("required-column", hazards(schema(table("t")), to, backfill("t", "a", h2Only)))
                        .message())
                .contains("on PostgreSQL and MariaDB");
    }

    @Test
    void requiredColumnSuggestsAValueOfItsType() {
        assertThat(adviceFor(INTEGER)).contains("@Backfill(\"0\")");
        assertThat(adviceFor(Basic.of(SqlType.BOOLEAN))).contains("@Backfill(\"false\")");
        assertThat(adviceFor(Basic.of(SqlType.TIMESTAMP_UTC))).contains("@Backfill(\"current_timestamp\")");
        assertThat(adviceFor(new ColumnType.EnumByName(List.of("NEW", "DONE"), 20)))
                .contains("@Backfill(\"'NEW'\")");
        assertThat(adviceFor(Basic.of(SqlType.UUID))).contains("@Backfill(\"...\")");
        Table child = withForeignKey(table("child", required("parent_id", BIGINT)), "fk", "parent_id", "parent");
        assertThat(only(
                                "required-column",
                                hazards(schema(table("parent"), table("child")), schema(table("parent"), child)))
                        .advice())
                .contains("which row of parent");
    }

    private static String adviceFor(ColumnType type) {
        return only("required-column", hazards(schema(table("t")), schema(table("t", required("a", type)))))
                .advice();
    }
}
