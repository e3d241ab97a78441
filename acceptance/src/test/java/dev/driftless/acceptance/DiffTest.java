package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.SampleCopy.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code diff} of a database of the sample application, on each real one. That it finds nothing where there is nothing, for all kinds of
 * mappings, is shown by {@link MappingEqualityTest}.
 */
class DiffTest {
    /** One change of each kind; what differs by database stands behind its name. */
    private static final Map<DatabaseKind, List<String>> OWN_WORDS = Map.of(
            DatabaseKind.H2,
            List.of(
                    "drop index ix_files_checksum",
                    "alter table emails alter column address set data type varchar(255)"),
            DatabaseKind.POSTGRESQL,
            List.of("drop index ix_files_checksum", "alter table emails alter column address type varchar(255)"),
            DatabaseKind.MARIADB,
            List.of(
                    "drop index ix_files_checksum on files",
                    "alter table emails modify column address varchar(255) not null"));

    private static final List<String> TOUCHES = List.of(
            "alter table emails drop column preferred",
            "alter table emails add column note varchar(9)",
            "create table extra (id integer)",
            "create table qrtz_locks (id integer)",
            "create sequence qrtz_seq",
            "create index i_name on files (name)",
            "alter table files add constraint c_stored check (size_stored >= 0)",
            "alter sequence units_seq increment by 11",
            "drop table maintenance");

    @TempDir
    Path folder;

    private SampleCopy sample;

    @BeforeEach
    void copy() throws IOException {
        sample = new SampleCopy(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void everyKindOfDifferenceIsTold(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            assertThat(sample.run(database, "upgrade").code()).isZero();
            List<String> before = Catalog.read(database);
            Result none = sample.run(database, "diff");
            assertThat(none.out()).isEqualTo("No differences from snapshot V6.\n");
            assertThat(none.code()).isZero();
            assertThat(Catalog.read(database)).as("nothing is left behind").isEqualTo(before);

            execute(connection, OWN_WORDS.get(kind));
            execute(connection, TOUCHES);
            Result some = sample.run(database, "diff", "--ignore", "QRTZ_*");
            assertThat(some.code()).isEqualTo(1);
            assertThat(lines(some))
                    .containsExactlyInAnyOrder(
                            "different column emails.address",
                            "extra column emails.note",
                            "missing column emails.preferred",
                            "extra table extra",
                            "extra check files.c_stored",
                            "extra index files.i_name",
                            "missing index files.ix_files_checksum",
                            "missing table maintenance",
                            "different sequence units_seq",
                            "9 differences from snapshot v6.");
            assertThat(some.out().toLowerCase(Locale.ROOT)).contains("snapshot: ", "database: ", "255");
            assertThat(sample.run(database, "diff").out()).contains("11 differences from snapshot V6.");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseIsComparedWithTheSnapshotOfItsVersion(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind)) {
            assertThat(sample.run(database, "upgrade").code()).isZero();
            assertThat(sample.run(database, "downgrade", "5", "--yes").code()).isZero();
            Result here = sample.run(database, "diff");
            assertThat(here.out()).as(here.err()).isEqualTo("No differences from snapshot V5.\n");
            Result there = sample.run(database, "diff", "V6");
            assertThat(there.code()).isEqualTo(1);
            assertThat(there.out()).contains("different ");
            assertThat(sample.run(database, "diff", "V6", "--json").out())
                    .contains("\"snapshot\":\"V6\",\"differences\":[{\"sort\":\"different\",\"subject\":\"column ");
            assertThat(sample.run(database, "downgrade", "base", "--yes").code())
                    .isZero();
            Result empty = sample.run(database, "diff");
            assertThat(empty.err()).contains("no history");
            assertThat(empty.out()).startsWith("missing     ");
        }
    }

    /** In a container there are no sources: the jar has the newest snapshot, and says so where that is not enough. */
    @Test
    void theJarHasTheNewestSnapshot() throws IOException, SQLException {
        MariaDbBinaries.delete(sample.path("snapshots"));
        try (Database database = Servers.fresh(DatabaseKind.H2)) {
            assertThat(sample.run(database, "upgrade").code()).isZero();
            assertThat(sample.run(database, "diff").out()).isEqualTo("No differences from snapshot V6.\n");
            assertThat(sample.run(database, "downgrade", "5", "--yes").code()).isZero();
            Result older = sample.run(database, "diff");
            assertThat(older.code()).isEqualTo(8);
            assertThat(older.err()).contains("no snapshot of V5 in the application, which has V6");
        }
    }

    /** What is said, without the definitions. */
    private static List<String> lines(Result result) {
        return result.out()
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst(":.*", "").replaceAll(" +", " "))
                .toList();
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
