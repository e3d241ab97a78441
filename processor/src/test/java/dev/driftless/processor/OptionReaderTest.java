package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.processor.ProcessorOptions.Numbering;
import dev.driftless.processor.mapping.MappingOptions.Naming;
import dev.driftless.schema.lint.Hazard.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionReaderTest {
    private static String onlyMistake(String name, String value) {
        OptionReader reader = new OptionReader(Map.of(name, value));
        reader.read();
        assertThat(reader.mistakes()).hasSize(1);
        return reader.mistakes().get(0);
    }

    @Test
    void everythingHasADefault() {
        OptionReader reader = new OptionReader(Map.of("other", "x"));
        ProcessorOptions options = reader.read();
        assertThat(reader.mistakes()).isEmpty();
        assertThat(options.unit()).isEqualTo("main");
        assertThat(options.dialects()).containsExactly("postgresql");
        assertThat(options.naming()).isEqualTo(Naming.JPA);
        assertThat(options.drift()).isEqualTo(Drift.WARN);
        assertThat(options.numbering()).isEqualTo(Numbering.SEQUENTIAL);
    }

    @Test
    void valuesAreRead() {
        OptionReader reader = new OptionReader(Map.of(
                "driftless.unit", "billing",
                "driftless.dialects", "h2, mariadb",
                "driftless.naming", "spring",
                "driftless.drift", "error",
                "driftless.version", "timestamp",
                "driftless.severity", "table-rewrite:info, new-unique-on-rows:blocking",
                "driftless.include", "a.B,a.C$D"));
        ProcessorOptions options = reader.read();
        assertThat(reader.mistakes()).isEmpty();
        assertThat(options.unit()).isEqualTo("billing");
        assertThat(options.dialects()).containsExactly("h2", "mariadb");
        assertThat(options.naming()).isEqualTo(Naming.SPRING);
        assertThat(options.drift()).isEqualTo(Drift.ERROR);
        assertThat(options.numbering()).isEqualTo(Numbering.TIMESTAMP);
        assertThat(options.severities())
                .containsExactly(entry("new-unique-on-rows", Severity.BLOCKING), entry("table-rewrite", Severity.INFO));
        assertThat(options.include()).containsExactly("a.B", "a.C$D");
    }

    @Test
    void mistakesSayWhatWouldBeRight() {
        assertThat(onlyMistake("driftless.snapshot", "x"))
                .startsWith("There is no option driftless.snapshot. Did you mean driftless.snapshots?")
                .contains("driftless.unit, driftless.dialects");
        assertThat(onlyMistake("driftless.drift", "errors"))
                .isEqualTo(
                        "driftless.drift=errors is not possible. Did you mean error? The values are warn, error, off.");
        assertThat(onlyMistake("driftless.dialects", "postgres"))
                .isEqualTo(
                        "driftless.dialects: there is no dialect postgres. Did you mean postgresql? The dialects are h2, postgresql, mariadb.");
        assertThat(onlyMistake("driftless.dialects", "oracle")).doesNotContain("Did you mean");
        assertThat(onlyMistake("driftless.unit", "../up")).contains("is no unit name");
        assertThat(onlyMistake("driftless.severity", "table-rewrites:info"))
                .contains("there is no rule table-rewrites", "Did you mean table-rewrite?");
        assertThat(onlyMistake("driftless.severity", "table-rewrite")).contains("table-rewrite:warning");
        assertThat(onlyMistake("driftless.severity", "dropped-column:info")).contains("at least warning");
        assertThat(onlyMistake("driftless.severity", "required-column:warning")).contains("at least blocking");
        assertThat(onlyMistake("driftless.online", "yes")).contains("The values are false, true");
    }
}
