package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.lint.Hazard.Severity.WARNING;
import static dev.driftless.schema.lint.rules.Linting.altered;
import static dev.driftless.schema.lint.rules.Linting.byOrdinal;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import org.junit.jupiter.api.Test;

final class OrdinalReorderedTest {
    @Test
    void ordinalReordered() {
        Hazard hazard = only("ordinal-reordered", altered(byOrdinal("A", "C"), byOrdinal("A", "B", "C"), Hints.none()));
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(hazard.message()).contains("1 was C and is now B");
        assertThat(altered(byOrdinal("A"), byOrdinal("A", "B"), Hints.none())).isEmpty();
    }
}
