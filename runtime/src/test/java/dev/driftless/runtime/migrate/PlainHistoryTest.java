package dev.driftless.runtime.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;
import org.junit.jupiter.api.Test;

/** Reading the history without Flyway agrees with Flyway. */
final class PlainHistoryTest {
    @Test
    void checksumsAreFlyways() {
        for (String script :
                List.of("", "a", "a\n", "a\r\nb", "\n\n a ; \n\t\n", "ä 😀 \u2028 x\n\rb", "\uFEFFselect 1;\n")) {
            LoadableResource resource = new StringResource(script);
            assertThat(PlainHistory.checksum(script)).as(script).isEqualTo(ChecksumCalculator.calculate(resource));
        }
    }
}
