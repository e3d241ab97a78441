package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.acceptance.Scratch.Loaded;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.Preflight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * For each pair of entity sets and each database: V1 and V2 lead to the schema that Hibernate creates for the second set, U2 back
 * to the first, V2 there again, with rows in the tables. Blocking hazards are taken as allowed. See
 * {@code src/test/evolution/README.md}; the system property {@code evolution} limits the run to names that contain it.
 */
class EvolutionTest {
    private static final Path CASES = Path.of("src/test/evolution");
    private static final Path WORK = Path.of("target/evolution");

    private static final SchemaComparison COMPARISON = new SchemaComparison();

    @TestFactory
    Stream<DynamicContainer> everyPairGoesThereAndBack() throws IOException {
        return SetFolders.containers(CASES, "evolution", folder -> {
            String name = folder.getFileName().toString();
            Evolution evolution = new Evolution(folder, WORK.resolve(name), List.of());
            return SetFolders.container(name, "is drafted", evolution::draft, evolution::roundTrip);
        });
    }

    @TestFactory
    Stream<DynamicContainer> withShortLocksToo() throws IOException {
        return SetFolders.containers(CASES, "evolution", folder -> {
            String name = folder.getFileName().toString() + " online";
            Evolution evolution = new Evolution(folder, WORK.resolve(name), List.of("-Adriftless.online=true"));
            return SetFolders.container(name, "is drafted", evolution::draft, evolution::roundTrip);
        });
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        COMPARISON.close();
    }

    /** One pair of entity sets; drafted by its first test, run by the others. */
    private static final class Evolution {
        private final Path folder;
        private final Path work;
        private final List<String> more;
        private DriftlessModule first;
        private DriftlessModule second;
        private Path oldClasses;
        private Path newClasses;
        private FixtureOptions options;
        private EvolutionExpectation expectation;
        private boolean drafted;

        Evolution(Path folder, Path work, List<String> more) {
            this.folder = folder;
            this.work = work;
            this.more = List.copyOf(more);
        }

        void draft() throws IOException {
            options = FixtureOptions.of(folder).with(more);
            first = COMPARISON.module(work.resolve("before"), options);
            oldClasses = compiled(first, "before");
            second = COMPARISON.module(work.resolve("after"), options);
            compiled(second, "before");
            second.accept();
            newClasses = compiled(second, "after");
            expectation = EvolutionExpectation.of(folder);
            if (expectation.undrafted()) {
                assertThat(second.drafts().resolve("draft.json")).as("a draft").doesNotExist();
            } else {
                expectation.openHazards().ifPresent(open -> assertThat(openHazards())
                        .as("open hazards")
                        .containsExactlyInAnyOrderElementsOf(open));
            }
            drafted = true;
        }

        private List<String> openHazards() {
            Path file = second.drafts().resolve("draft.json");
            try {
                return DraftFile.read(Files.readString(file), file.toString()).hazards().stream()
                        .filter(Hazard::blocks)
                        .map(hazard -> hazard.rule() + " " + hazard.subject())
                        .distinct()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path compiled(DriftlessModule module, String sources) throws IOException {
            Compilation compilation = module.compile(folder.resolve(sources));
            assertThat(compilation.ok()).as(compilation.report()).isTrue();
            assertThat(compilation.messages()).as("internal errors").noneMatch(m -> m.contains("internal-error"));
            return compilation.classes();
        }

        void roundTrip(DatabaseKind kind) throws IOException, SQLException {
            assertThat(drafted).as("drafted").isTrue();
            if (expectation.without().contains(kind.dialect())) {
                return;
            }
            List<String> before = hibernates(oldClasses, kind);
            List<String> after = hibernates(newClasses, kind);
            if (expectation.undrafted()) {
                assertThat(after.equals(before)).isEqualTo(expectation.unchanged());
                return;
            }
            List<String> up = second.up(kind);
            List<String> down = second.down(kind);
            assertThat(up).as("V2").isNotEmpty();
            assertThat(after.equals(before)).as("the schema stays").isEqualTo(expectation.moved());
            if (up.stream().anyMatch(sql -> sql.contains("<<"))) {
                assertThat(expectation.openHazards())
                        .as("a placeholder in " + up)
                        .get(InstanceOfAssertFactories.LIST)
                        .isNotEmpty();
                return;
            }
            try (Database database = Servers.fresh(kind);
                    Connection connection = database.connect()) {
                Sql.run(connection, first.up(kind));
                assertSame("V1", before, connection, kind);
                Sql.run(connection, statements("rows", kind));
                assertThat(rowsInTheWay(connection, kind)).as("rows in the way").isEmpty();
                for (DriftlessModule.Script script : second.scripts(kind)) {
                    run(connection, script);
                }
                assertSame("V2", after, connection, kind);
                assertRows(connection);
                Sql.run(connection, down);
                assertSame("U2", before, connection, kind);
                Sql.run(connection, up);
                assertSame("V2 again", after, connection, kind);
            }
            assertRefusedRowsAreCounted(kind);
        }

        /** One that can be run again is stopped after each of its statements. */
        private static void run(Connection connection, DriftlessModule.Script script) throws SQLException {
            int all = script.statements().size();
            for (int end = script.repeatable() ? 1 : all; end <= all; end++) {
                Sql.run(connection, script.statements().subList(0, end));
            }
        }

        private List<String> hibernates(Path classes, DatabaseKind kind) throws IOException, SQLException {
            Loaded loaded = COMPARISON.hibernates(classes, kind, options);
            assertThat(loaded.refused()).isEmpty();
            return loaded.lines();
        }

        private static void assertSame(String step, List<String> expected, Connection connection, DatabaseKind kind)
                throws SQLException {
            assertThat(Catalog.differences(expected, Catalog.read(connection, kind)))
                    .as(step + ": - only Hibernate has it, + only the migrated database")
                    .isEmpty();
        }

        /** Rows that the migration cannot take, if the case has any, are counted beforehand. */
        private void assertRefusedRowsAreCounted(DatabaseKind kind) throws IOException, SQLException {
            List<String> refused = statements("refused", kind);
            if (refused.isEmpty()) {
                return;
            }
            try (Database database = Servers.fresh(kind);
                    Connection connection = database.connect()) {
                Sql.run(connection, first.up(kind));
                Sql.run(connection, statements("rows", kind));
                for (String row : refused) {
                    List<String> before = rowsInTheWay(connection, kind);
                    Sql.run(connection, List.of(row));
                    assertThat(rowsInTheWay(connection, kind)).as(row).isNotEqualTo(before);
                }
            }
        }

        /** The preflight questions of V2 whose answer is not zero, with it. */
        private List<String> rowsInTheWay(Connection connection, DatabaseKind kind) throws IOException, SQLException {
            List<String> found = new ArrayList<>();
            for (Preflight question : Preflight.in(second.script(kind, "V"))) {
                String count = more.isEmpty() ? answer(connection, question) : answerIfThere(connection, question);
                if (!count.equals("0")) {
                    found.add(count + " of " + question);
                }
            }
            return found;
        }

        private static String answer(Connection connection, Preflight question) throws SQLException {
            return Catalog.column(connection, question.query()).get(0);
        }

        /** The later of several migrations ask about what the earlier ones have yet to make. */
        private static String answerIfThere(Connection connection, Preflight question) {
            try {
                return answer(connection, question);
            } catch (SQLException e) {
                return "0";
            }
        }

        private List<String> statements(String name, DatabaseKind kind) throws IOException {
            Path own = folder.resolve(name + "-" + kind.dialect() + ".sql");
            Path file = Files.exists(own) ? own : folder.resolve(name + ".sql");
            return Files.exists(file) ? Sql.split(Files.readString(file)) : List.of();
        }

        /** Runs the queries of {@code up.txt}, each with the value it has to give. */
        private void assertRows(Connection connection) throws IOException, SQLException {
            Path file = folder.resolve("up.txt");
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" => ", 2);
                    assertThat(Catalog.column(connection, parts[0]))
                            .as(parts[0])
                            .containsExactly(parts[1].strip());
                }
            }
        }
    }
}
