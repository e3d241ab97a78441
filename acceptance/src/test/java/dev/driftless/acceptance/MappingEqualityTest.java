package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.acceptance.Scratch.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For each fixture and each database: the schema of Driftless's first migration is that of Hibernate's create script. The system
 * property {@code fixture} limits the run to names that contain it, {@code fixtures} names another folder of sets.
 */
class MappingEqualityTest {
    private static final Path FIXTURES = Path.of(System.getProperty("fixtures", "src/test/fixtures"));
    private static final Path WORK = Path.of("target/mapping");

    private static final EntityCompiler COMPILER = new EntityCompiler();
    private static final Scratch SCRATCH = new Scratch();
    private static final MappingReport REPORT = new MappingReport();

    @TestFactory
    Stream<DynamicContainer> everySetHasHibernatesSchema() throws IOException {
        String wanted = System.getProperty("fixture", "");
        List<Path> fixtures;
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            fixtures = folders.filter(Files::isDirectory)
                    .filter(f -> f.getFileName().toString().contains(wanted))
                    .sorted()
                    .toList();
        }
        assertThat(fixtures).isNotEmpty();
        return fixtures.stream().map(MappingEqualityTest::tests);
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        REPORT.write(Path.of("target/mapping-report.txt"));
        SCRATCH.close();
        COMPILER.close();
    }

    private static DynamicContainer tests(Path fixture) {
        String name = fixture.getFileName().toString();
        List<DynamicTest> tests = new ArrayList<>();
        Fixture set = new Fixture(fixture, name);
        tests.add(DynamicTest.dynamicTest(name + " compiles as expected", set::compile));
        for (DatabaseKind kind : DatabaseKind.values()) {
            tests.add(DynamicTest.dynamicTest(name + " on " + kind, () -> set.compare(kind)));
        }
        return DynamicContainer.dynamicContainer(name, tests);
    }

    /** One entity set; compiled by its first test, compared by the others. */
    private static final class Fixture {
        private final Path folder;
        private final String name;
        private DriftlessModule module;
        private Compilation compilation;
        private Naming naming;

        Fixture(Path folder, String name) {
            this.folder = folder;
            this.name = name;
        }

        void compile() throws IOException {
            FixtureOptions options = FixtureOptions.of(folder);
            naming = options.naming();
            module = new DriftlessModule(COMPILER, WORK.resolve(name), options.processorOptions());
            Compilation compiled = module.compile(folder);
            assertThat(compiled.ok()).as(compiled.report()).isTrue();
            compilation = compiled;
            List<String> unexpected = new ArrayList<>(compiled.messages().stream()
                    .filter(m -> !m.contains("[driftless:drift]"))
                    .toList());
            for (String expected : Expectation.of(folder).warnings()) {
                assertThat(unexpected).anyMatch(m -> m.contains(expected));
                unexpected.removeIf(m -> m.contains(expected));
            }
            assertThat(unexpected).isEmpty();
        }

        void compare(DatabaseKind kind) throws IOException, SQLException {
            if (compilation == null) {
                REPORT.failed(name, kind, "does not compile");
                fail("the set does not compile");
            }
            Expectation expectation = Expectation.of(folder);
            Loaded expected;
            try {
                expected = SCRATCH.load(kind, HibernateOracle.createScript(compilation.classes(), kind, naming));
            } catch (RuntimeException e) {
                assertThat(expectation.hibernateFails(kind))
                        .as("Hibernate fails: " + e)
                        .isTrue();
                REPORT.leftOut(name, kind);
                return;
            }
            assertThat(expectation.hibernateFails(kind)).as("Hibernate fails").isFalse();
            if (expected.lines().isEmpty()) {
                REPORT.failed(name, kind, "every statement of Hibernate's is refused: " + expected.refused());
                fail("every statement of Hibernate's is refused: " + expected.refused());
            }
            Loaded actual = SCRATCH.load(kind, module.up(kind));
            List<String> differences = Catalog.differences(expected.lines(), actual.lines());
            if (expectation.differs(kind)) {
                REPORT.leftOut(name, kind);
                assertThat(differences).as("expect.txt says that it differs").isNotEmpty();
                return;
            }
            REPORT.compared(name, kind, expected, actual);
            assertThat(differences)
                    .as("- only Hibernate has it, + only Driftless; refused: " + actual.refused())
                    .isEmpty();
        }
    }
}
