package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.backfill;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static dev.driftless.schema.lint.rules.Linting.query;
import static dev.driftless.schema.lint.rules.Linting.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import org.junit.jupiter.api.Test;

final class TightenedNullTest {
    @Test
    void tightenedNull() {
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", required("a", TEXT)));
        Hazard hazard = only("tightened-null", hazards(from, to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.advice()).contains("@Backfill(\"''\")").contains("select count(*) from t where a is null");
        assertThat(hazards(from, to, backfill("t", "a", SqlText.of("''")))).isEmpty();
        assertThat(hazards(to, from)).isEmpty();
    }

    @Test
    void aPrimaryKeyDoesNotTakeNull() {
        Table keyed = withKey(table("t", required("id", BIGINT), column("region", INTEGER)), "id");
        Table wider = withKey(table("t", required("id", BIGINT), column("region", INTEGER)), "id", "region");
        Hazard hazard = only("tightened-null", hazards(schema(keyed), schema(wider)));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.region");
        assertThat(query(hazard, "postgresql")).isEqualTo("select count(*) from t where region is null");
        assertThat(hazards(schema(wider), schema(keyed)))
                .extracting(Hazard::rule)
                .doesNotContain("tightened-null");
    }
}
