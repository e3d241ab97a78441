package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.acceptance.Scratch.Loaded;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.Preflight;
import dev.driftless.schema.sql.Dialects;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * For each pair of entity sets and each database: V1 and V2 lead to the schema that Hibernate creates for the second set, U2 back
 * to the first, V2 there again, with rows in the tables. Blocking hazards are taken as allowed. See
 * {@code src/test/evolution/README.md}; the system property {@code evolution} limits the run to names that contain it,
 * {@code evolutions} names another folder of pairs.
 */
class EvolutionTest {
    private static final Path CASES = Path.of(System.getProperty("evolutions", "src/test/evolution"));
    private static final Path WORK = Path.of("target/evolution");

    private static final SchemaComparison COMPARISON = new SchemaComparison();
    private static final ScenarioTable SCENARIOS = new ScenarioTable();

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
            return SetFolders.container(name, "is drafted", evolution::draft, evolution::roundTripOnline);
        });
    }

    @Test
    void everyScenarioHasACaseOrATest() throws IOException {
        assertThat(ScenarioTable.uncovered(CASES)).isEmpty();
    }

    @AfterAll
    static void close() throws IOException, SQLException {
        COMPARISON.close();
        SCENARIOS.write(Path.of("target/scenarios.md"));
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
        private FixtureOptions newOptions;
        private EvolutionExpectation expectation;
        private boolean drafted;

        Evolution(Path folder, Path work, List<String> more) {
            this.folder = folder;
            this.work = work;
            this.more = List.copyOf(more);
        }

        void draft() throws IOException {
            options = FixtureOptions.of(folder).with(more);
            newOptions = Files.exists(folder.resolve("after.properties"))
                    ? FixtureOptions.of(folder, "after.properties").with(more)
                    : options;
            expectation = EvolutionExpectation.of(folder);
            first = COMPARISON.module(work.resolve("before"), options);
            oldClasses = compiled(first, "before", options);
            second = COMPARISON.module(work.resolve("after"), options);
            compiled(second, "before", options);
            second.accept();
            if (expectation.error().isPresent()) {
                Compilation failing = second.compile(folder.resolve("after"), newOptions.processorOptions());
                assertThat(failing.ok()).as("compiles").isFalse();
                assertThat(failing.report()).contains(expectation.error().get());
                drafted = true;
                return;
            }
            newClasses = compiled(second, "after", newOptions);
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

        private Path compiled(DriftlessModule module, String sources, FixtureOptions with) throws IOException {
            Compilation compilation = module.compile(folder.resolve(sources), with.processorOptions());
            assertThat(compilation.ok()).as(compilation.report()).isTrue();
            assertThat(compilation.messages()).as("internal errors").noneMatch(m -> m.contains("internal-error"));
            return compilation.classes();
        }

        void roundTrip(DatabaseKind kind) throws IOException, SQLException {
            SCENARIOS.record(work.getFileName().toString(), kind, () -> outcome(kind));
        }

        /** Some changes of keys cannot be stopped anywhere and run again without a lock. */
        void roundTripOnline(DatabaseKind kind) throws IOException, SQLException {
            if (!expectation.locking(kind)) {
                roundTrip(kind);
            }
        }

        private ScenarioTable.Outcome outcome(DatabaseKind kind) throws IOException, SQLException {
            assertThat(drafted).as("drafted").isTrue();
            if (expectation.error().isPresent()) {
                return ScenarioTable.Outcome.REFUSED;
            }
            if (expectation.without(kind)) {
                return ScenarioTable.Outcome.WITHOUT;
            }
            List<String> before = hibernates(oldClasses, kind, options);
            List<String> after = hibernates(newClasses, kind, newOptions);
            assertThat(after.equals(before)).as("the schema stays").isEqualTo(expectation.unchanged(kind));
            List<String> up = second.up(kind);
            List<String> down = second.down(kind);
            if (expectation.quiet(kind) && !more.isEmpty() && !up.isEmpty()) {
                thereAndBack(kind, before, after, up, down);
                return ScenarioTable.Outcome.THERE_AND_BACK;
            }
            if (expectation.undrafted() || expectation.quiet(kind)) {
                assertThat(up).isEmpty();
                assertThat(down).isEmpty();
                return ScenarioTable.Outcome.NOTHING_TO_DO;
            }
            assertThat(up).as("V2").isNotEmpty();
            boolean placeholder = up.stream().anyMatch(sql -> sql.contains("<<"));
            if (expectation.byHand(kind)) {
                assertThat(placeholder).as("a placeholder").isTrue();
                return ScenarioTable.Outcome.BY_HAND;
            }
            if (placeholder) {
                assertThat(expectation.openHazards())
                        .as("a placeholder in " + up)
                        .get(InstanceOfAssertFactories.LIST)
                        .isNotEmpty();
                return ScenarioTable.Outcome.ASKED;
            }
            thereAndBack(kind, before, after, up, down);
            assertRefusedRowsAreCounted(kind);
            return ScenarioTable.Outcome.THERE_AND_BACK;
        }

        private void thereAndBack(
                DatabaseKind kind, List<String> before, List<String> after, List<String> up, List<String> down)
                throws IOException, SQLException {
            try (Database database = Servers.fresh(kind);
                    Connection connection = database.connect()) {
                Sql.run(connection, statements("given", kind));
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
            if (kind != DatabaseKind.POSTGRESQL && more.isEmpty() && !expectation.once(kind)) {
                neverTwice(kind, after);
            }
        }

        /**
         * Where the database commits each statement: a script that is stopped after each of them and begun anew, as Flyway alone does
         * it, leads to the same schema and values, unless the database refuses a statement.
         */
        private void neverTwice(DatabaseKind kind, List<String> after) throws IOException, SQLException {
            try (Database database = Servers.fresh(kind);
                    Connection connection = database.connect()) {
                prepare(connection, kind);
                for (DriftlessModule.Script script : second.scripts(kind)) {
                    try {
                        stopped(connection, script.statements());
                    } catch (SQLException e) {
                        return;
                    }
                }
                assertSame("V2, stopped after each statement", after, connection, kind);
                assertRows(connection);
            }
        }

        /** The database with its rows before V2. */
        private void prepare(Connection connection, DatabaseKind kind) throws IOException, SQLException {
            Sql.run(connection, statements("given", kind));
            Sql.run(connection, first.up(kind));
            Sql.run(connection, statements("rows", kind));
        }

        private static void stopped(Connection connection, List<String> statements) throws SQLException {
            for (int end = 1; end <= statements.size(); end++) {
                Sql.run(connection, statements.subList(0, end));
            }
        }

        /** One that can be run again is stopped after each of its statements. */
        private static void run(Connection connection, DriftlessModule.Script script) throws SQLException {
            if (script.repeatable()) {
                stopped(connection, script.statements());
            } else {
                Sql.run(connection, script.statements());
            }
        }

        private List<String> hibernates(Path classes, DatabaseKind kind, FixtureOptions with)
                throws IOException, SQLException {
            List<String> given = statements("given", kind);
            List<String> script = new ArrayList<>(SchemaComparison.hibernatesScript(classes, kind, with));
            script.removeIf(
                    sql -> given.stream().anyMatch(g -> sql.startsWith("create table ") && isOfOneTable(sql, g)));
            script.addAll(0, given);
            Loaded loaded = COMPARISON.load(kind, script);
            assertThat(loaded.refused()).isEmpty();
            return ours(loaded.lines());
        }

        /** Whether both create the same table. */
        private static boolean isOfOneTable(String one, String other) {
            String table = one.replaceFirst("create table (\\S+) .*", "$1");
            return other.startsWith("create table " + table + " ");
        }

        /** What does not belong to someone else. */
        private List<String> ours(List<String> catalog) {
            return catalog.stream()
                    .filter(line -> expectation.foreign().stream()
                            .noneMatch(table -> line.matches("(?i)(.*[ .\"`]|)" + table + "([ .\"`].*|)")))
                    .toList();
        }

        private void assertSame(String step, List<String> expected, Connection connection, DatabaseKind kind)
                throws SQLException {
            assertThat(Catalog.differences(expected, ours(Catalog.read(connection, kind))))
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
                prepare(connection, kind);
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
            for (Preflight question : Preflight.in(
                    second.script(kind, "V"), Dialects.named(kind.dialect()).orElseThrow())) {
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
