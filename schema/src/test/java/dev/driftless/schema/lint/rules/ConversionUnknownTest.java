package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.Hazard.Severity.INFO;
import static dev.driftless.schema.lint.Hazard.Severity.WARNING;
import static dev.driftless.schema.lint.rules.Linting.altered;
import static dev.driftless.schema.lint.rules.Linting.byName;
import static dev.driftless.schema.lint.rules.Linting.byOrdinal;
import static dev.driftless.schema.lint.rules.Linting.convert;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static dev.driftless.schema.lint.rules.Linting.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConversionUnknownTest {
    @Test
    void conversionUnknown() {
        Hazard text = only("conversion-unknown", altered(TEXT, INTEGER, Hints.none()));
        assertThat(text.severity()).isEqualTo(BLOCKING);
        assertThat(text.message()).contains("PostgreSQL").doesNotContain("MariaDB");
        assertThat(text.advice()).contains("@ConvertUsing(\"cast(a as integer)\")");
        assertThat(only("conversion-unknown", altered(INTEGER, Basic.of(SqlType.BOOLEAN), Hints.none()))
                        .advice())
                .contains("a <> 0");
        assertThat(only("conversion-unknown", altered(TEXT, INTEGER, convert("cast(a as integer)")))
                        .severity())
                .isEqualTo(WARNING);
        assertThat(altered(INTEGER, TEXT, Hints.none()))
                .extracting(Hazard::rule)
                .doesNotContain("conversion-unknown");
        assertThat(altered(TEXT, new ColumnType.Raw("citext"), Hints.none()))
                .extracting(Hazard::rule, Hazard::severity)
                .contains(tuple("conversion-unknown", WARNING));
    }

    @Test
    void enumsBetweenNamesAndPositionsAreTranslatedByTheMigration() {
        assertThat(translation(byOrdinal("NEW", "DONE"), byName("NEW", "DONE"))).contains("0 is NEW and 1 is DONE");
        assertThat(translation(byOrdinal("NEW", "DONE"), TEXT)).contains("0 is NEW and 1 is DONE");
        assertThat(translation(byName("NEW", "DONE"), byOrdinal("DONE", "NEW"))).contains("0 is DONE and 1 is NEW");
    }

    private static String translation(ColumnType before, ColumnType after) {
        Schema from = schema(table("t", column("a", before)));
        Schema to = schema(table("t", column("a", after)));
        Hazard hazard = only(
                "conversion-unknown",
                MigrationPlanner.plan(from, to, Hints.none(), Policy.none(), Set.of(), Linting.ALL)
                        .hazards());
        assertThat(hazard.severity()).isEqualTo(INFO);
        return hazard.message();
    }

    @Test
    void textThatEveryDatabaseTriesToReadIsOnlyAWarning() {
        List<Dialect> mariaDb = List.of(Dialects.named("mariadb").orElseThrow());
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", column("a", INTEGER)));
        Hazard hazard = only(
                "conversion-unknown",
                MigrationPlanner.plan(from, to, Hints.none(), Policy.none(), Set.of(), mariaDb)
                        .hazards());
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(query(hazard, "mariadb"))
                .isEqualTo("select count(*) from t where a not regexp '^ *[+-]?[0-9]{1,10} *$'");
    }

    @Test
    void aPlainCastReadsTextAsItIs() {
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", column("a", INTEGER)));
        assertThat(only("conversion-unknown", hazards(from, to, convert("cast(a as integer)")))
                        .rows())
                .isPresent();
        assertThat(hazards(from, to, convert("case a when 'one' then 1 end")))
                .extracting(Hazard::rule)
                .doesNotContain("conversion-unknown");
    }
}
