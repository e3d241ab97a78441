package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.altered;
import static dev.driftless.schema.lint.rules.Linting.byName;
import static dev.driftless.schema.lint.rules.Linting.byOrdinal;
import static dev.driftless.schema.lint.rules.Linting.convert;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NarrowedTypeTest {
    @Test
    void narrowedType() {
        assertNarrowed(TEXT, Basic.sized(SqlType.VARCHAR, 50), "more than 50 characters");
        assertNarrowed(Basic.of(SqlType.LONG32VARCHAR), TEXT, "more than 255 characters");
        assertNarrowed(BIGINT, INTEGER, "beyond 2147483647");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), INTEGER, "fractions");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 10, 1), "beyond 1 digits");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 8, 2), "6 digits before");
        assertNarrowed(Basic.of(SqlType.DOUBLE), Basic.of(SqlType.REAL), "digits beyond the 6th");
        assertNarrowed(Basic.of(SqlType.TIMESTAMP), Basic.of(SqlType.DATE), "time of day");
        assertNarrowed(
                Basic.precise(SqlType.TIMESTAMP, 6), Basic.precise(SqlType.TIMESTAMP, 0), "fractions of a second");
        assertNarrowed(byName("NEW", "OLD"), byName("NEW"), "rows with OLD");
        assertNarrowed(TEXT, byName("NEW"), "values other than NEW");
        assertNarrowed(byOrdinal("A", "B"), byOrdinal("A"), "numbers from 1 on");
        assertNarrowed(Basic.sized(SqlType.VARBINARY, 32), Basic.sized(SqlType.VARBINARY, 16), "more than 16 bytes");
    }

    @Test
    void widenedTypeIsNotNarrowed() {
        assertNotNarrowed(Basic.sized(SqlType.VARCHAR, 50), TEXT);
        assertNotNarrowed(TEXT, Basic.of(SqlType.LONG32VARCHAR));
        assertNotNarrowed(INTEGER, BIGINT);
        assertNotNarrowed(INTEGER, Basic.decimal(SqlType.NUMERIC, 38, 2));
        assertNotNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 12, 2));
        assertNotNarrowed(Basic.of(SqlType.REAL), Basic.of(SqlType.DOUBLE));
        assertNotNarrowed(Basic.of(SqlType.DATE), Basic.of(SqlType.TIMESTAMP));
        assertNotNarrowed(byName("NEW"), byName("NEW", "OLD"));
        assertNotNarrowed(byName("NEW"), TEXT);
        assertNotNarrowed(byOrdinal("A"), byOrdinal("A", "B"));
    }

    private static void assertNarrowed(ColumnType before, ColumnType after, String lost) {
        Hazard hazard = only("narrowed-type", altered(before, after, Hints.none()));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.message()).contains(lost);
        assertThat(hazard.blocks()).isTrue();
        assertThat(only("narrowed-type", altered(before, after, convert("left(a, 50)")))
                        .blocks())
                .as("a conversion answers it")
                .isFalse();
    }

    private static void assertNotNarrowed(ColumnType before, ColumnType after) {
        assertThat(altered(before, after, Hints.none()))
                .extracting(Hazard::rule)
                .doesNotContain("narrowed-type");
    }

    @Test
    void narrowedEnumType() {
        Schema from =
                new Schema(List.of(), List.of(), List.of(new EnumType(Identifier.of("color"), List.of("RED", "BLUE"))));
        Schema to = new Schema(List.of(), List.of(), List.of(new EnumType(Identifier.of("color"), List.of("RED"))));
        assertThat(only("narrowed-type", hazards(from, to)).message()).contains("no longer has BLUE");
        assertThat(hazards(to, from)).isEmpty();
    }
}
