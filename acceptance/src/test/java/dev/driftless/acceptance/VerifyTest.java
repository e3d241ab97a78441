package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.acceptance.SampleCopy.Result;
import dev.driftless.runtime.VerifyMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code verify} of the sample application and of changed copies of it. */
class VerifyTest {
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
    void allMigrationsLeadToTheirSnapshotsUpAndDown(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind)) {
            Result result = sample.run(database, "verify");
            assertThat(result.out())
                    .as(result.err())
                    .isEqualTo(kind.dialect() + ": 6 up, 6 down, each as its snapshot.\n");
            assertThat(result.code()).isZero();
            assertThat(result.err()).contains("Not verified: ");
            assertThat(Catalog.read(database)).isEmpty();
            assertThat(sample.run(database, "verify").code()).as("once more").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anEditThatChangesTheEffectIsFound(DatabaseKind kind) throws SQLException, IOException {
        sample.edit(kind, "V6", sql -> sql.replace("varchar(4000)", "varchar(400)"));
        sample.edit(kind, "U5", sql -> sql + "create table forgotten (id integer);\n");
        try (Database database = Servers.fresh(kind)) {
            Result result = sample.run(database, "verify");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out().lines())
                    .filteredOn(line -> line.contains(": different column "))
                    .singleElement()
                    .asString()
                    .startsWith("V6 longer messages and larger counts: ")
                    .containsIgnoringCase("messages_of_the_day.message");
            assertThat(result.out().toLowerCase(Locale.ROOT))
                    .contains("v5 drop project pi, down: extra table forgotten");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseThatIsNotEmptyIsLeftAlone(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table precious (id integer)");
            Result result = sample.run(database, "verify");
            assertThat(result.code()).isEqualTo(13);
            assertThat(result.err()).containsIgnoringCase("not empty (table precious)");
            assertThat(Catalog.read(database)).isNotEmpty().hasSizeLessThan(4);
        }
    }

    @Test
    void withoutAUrlItStartsWhatIsOnTheClassPath() {
        Result result = sample.run("verify");
        assertThat(result.out()).isEqualTo("""
                h2: 6 up, 6 down, each as its snapshot.
                postgresql: 6 up, 6 down, each as its snapshot.
                mariadb: 6 up, 6 down, each as its snapshot.
                """);
        assertThat(result.err()).doesNotContain("Not verified");
        assertThat(result.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aMigrationThatFailsEndsTheRun(DatabaseKind kind) throws IOException, SQLException {
        sample.edit(kind, "V5", sql -> "alter table nowhere drop column pi;\n");
        try (Database database = Servers.fresh(kind)) {
            Result result = sample.run(database, "verify");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out())
                    .contains("V5 drop project pi: V5__drop_project_pi.sql failed at line 1")
                    .endsWith(kind.dialect() + ": 4 up, 0 down, 1 finding.\n");
        }
    }

    @Test
    void aSnapshotWithoutItsMigrationIsAFinding() throws IOException, SQLException {
        Files.delete(sample.path("app/target/classes/db/migration/h2/V6__longer_messages_and_larger_counts.sql"));
        try (Database database = Servers.fresh(DatabaseKind.H2)) {
            Result result = sample.run(database, "verify");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out()).contains("V6: the snapshot has no migration for h2");
        }
    }

    @Test
    void anApplicationsOwnTestsCanAsk() throws SQLException, IOException {
        Thread.currentThread().setContextClassLoader(sample.classLoader());
        try (Database database = Servers.fresh(DatabaseKind.MARIADB)) {
            VerifyMigrations migrations = VerifyMigrations.of("app");
            migrations.onH2();
            migrations.on(database.url(), database.user(), database.password());
            sample.edit(DatabaseKind.H2, "V6", sql -> sql.replace("varchar(4000)", "varchar(400)"));
            assertThatThrownBy(migrations::onH2)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("h2: 6 up, 6 down, 1 finding.\nV6 longer messages")
                    .hasMessageContaining("VARYING(4000)");
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }
    }
}
