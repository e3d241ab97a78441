package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.driftless.acceptance.SchemaComparison.EntitySet;
import dev.driftless.acceptance.SchemaComparison.Schemas;
import dev.driftless.acceptance.Scratch.Loaded;
import dev.driftless.runtime.inspect.Difference.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * For each fixture and each database: the schema of Driftless's first migration is that of Hibernate's create script, and {@code diff}
 * finds no difference from the snapshot. The system
 * property {@code fixture} limits the run to names that contain it, {@code fixtures} names another folder of sets.
 */
class MappingEqualityTest {
    private static final Path FIXTURES = Path.of(System.getProperty("fixtures", "src/test/fixtures"));
    private static final Path WORK = Path.of("target/mapping");

    private static final SchemaComparison COMPARISON = new SchemaComparison();
    private static final MappingReport REPORT = new MappingReport();

    @TestFactory
    Stream<DynamicContainer> everySetHasHibernatesSchema() throws IOException {
        return SetFolders.containers(FIXTURES, "fixture", folder -> {
            Fixture set = new Fixture(folder);
            return SetFolders.container(set.name, "compiles as expected", set::compile, set::compare);
        });
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        REPORT.write(Path.of("target/mapping-report.txt"));
        COMPARISON.close();
    }

    /** One entity set; compiled by its first test, compared by the others. */
    private static final class Fixture {
        private final Path folder;
        private final String name;
        private EntitySet set;

        Fixture(Path folder) {
            this.folder = folder;
            this.name = folder.getFileName().toString();
        }

        void compile() throws IOException {
            EntitySet compiled = COMPARISON.compile(folder, WORK.resolve(name), FixtureOptions.of(folder));
            assertThat(compiled.compilation().ok())
                    .as(compiled.compilation().report())
                    .isTrue();
            set = compiled;
            List<String> unexpected = new ArrayList<>(compiled.messages());
            for (String expected : Expectation.of(folder).warnings()) {
                assertThat(unexpected).anyMatch(m -> m.contains(expected));
                unexpected.removeIf(m -> m.contains(expected));
            }
            assertThat(unexpected).isEmpty();
        }

        void compare(DatabaseKind kind) throws IOException, SQLException {
            if (set == null) {
                REPORT.failed(name, kind, "does not compile");
                fail("the set does not compile");
            }
            Expectation expectation = Expectation.of(folder);
            Schemas schemas;
            try {
                schemas = COMPARISON.compare(set, kind);
            } catch (RuntimeException e) {
                assertThat(expectation.hibernateFails(kind))
                        .as("Hibernate fails: " + e)
                        .isTrue();
                REPORT.leftOut(name, kind);
                return;
            }
            assertThat(expectation.hibernateFails(kind)).as("Hibernate fails").isFalse();
            if (schemas.expected().lines().isEmpty()) {
                String why = "every statement of Hibernate's is refused: "
                        + schemas.expected().refused();
                REPORT.failed(name, kind, why);
                fail(why);
            }
            if (expectation.differs(kind)) {
                REPORT.leftOut(name, kind);
                assertThat(schemas.differences())
                        .as("expect.txt says that it differs")
                        .isNotEmpty();
                return;
            }
            REPORT.compared(name, kind, schemas);
            assertThat(schemas.differences())
                    .as("- only Hibernate has it, + only Driftless; refused: "
                            + schemas.actual().refused() + ", of Hibernate's: "
                            + schemas.expected().refused())
                    .isEmpty();
            assertNoDrift(schemas.actual());
        }

        /** What {@code diff} says; where the database refused a statement, what that would have made is missing indeed. */
        private static void assertNoDrift(Loaded loaded) {
            Sort allowed = loaded.refused().isEmpty() ? null : Sort.MISSING;
            assertThat(loaded.drift()).as("diff").allMatch(difference -> difference.sort() == allowed);
        }
    }
}
