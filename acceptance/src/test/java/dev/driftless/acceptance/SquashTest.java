package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.SampleCopy.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code squash}: new databases begin with one script, others go on as before, and both come to the same schema. */
class SquashTest {
    private static final String SOURCES = "app/src/main/resources/db/migration";
    private static final String CLASSES = "app/target/classes/db/migration";

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

    private void squash() throws IOException {
        Result result = sample.run("squash");
        assertThat(result.out()).as(result.err()).isEqualTo("""
                Squashed V1 to V6:
                  app/src/main/resources/db/migration/h2/B6__baseline.sql
                  app/src/main/resources/db/migration/mariadb/B6__baseline.sql
                  app/src/main/resources/db/migration/postgresql/B6__baseline.sql
                """);
        try (Stream<Path> files = Files.walk(sample.path(SOURCES))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file, sample.path(CLASSES).resolve(sample.path(SOURCES).relativize(file)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void bothWaysComeToTheSameSchema(DatabaseKind kind) throws IOException, SQLException {
        try (Database old = Servers.fresh(kind);
                Database fresh = Servers.fresh(kind);
                Database scratch = Servers.fresh(kind)) {
            assertThat(sample.run(old, "upgrade", "5").code()).isZero();
            squash();
            Path scripts = sample.path(CLASSES).resolve(kind.dialect());
            Files.writeString(scripts.resolve("V7__more.sql"), "create table more (id integer);\n");
            Files.writeString(
                    scripts.resolve("../../undo")
                            .resolve(kind.dialect())
                            .normalize()
                            .resolve("U7__more.sql"),
                    "drop table more;\n");

            assertThat(sample.run(old, "upgrade").out()).contains("V6 longer").contains("from V5 to V7: 2 migrations");
            assertThat(sample.run(fresh, "upgrade").out()).contains("to V7: 2 migrations");
            assertThat(Catalog.differences(Catalog.read(old), Catalog.read(fresh)))
                    .isEmpty();
            for (Database database : List.of(old, fresh)) {
                Result again = sample.run(database, "upgrade");
                assertThat(again.out()).as(again.err()).isEqualTo("Already at V7: nothing to do.\n");
                assertThat(sample.run(database, "check").out()).doesNotContain("Pending");
                assertThat(sample.run(database, "history").out())
                        .contains("* V7")
                        .doesNotContain("skipped");
                assertThat(sample.run(database, "downgrade", "6", "--yes").code())
                        .isZero();
                assertThat(sample.run(database, "diff").out()).isEqualTo("No differences from snapshot V6.\n");
            }
            assertThat(sample.run(old, "downgrade", "5", "--yes").code()).isZero();
            for (String target : List.of("5", "-1", "-3", "base")) {
                Result refused = sample.run(fresh, "downgrade", target, "--yes");
                assertThat(refused.code()).as(target).isEqualTo(15);
                assertThat(refused.err()).contains("began with the baseline migration B6__baseline.sql");
            }

            Result verified = sample.run(scratch, "verify");
            assertThat(verified.out())
                    .as(verified.err())
                    .isEqualTo(kind.dialect() + ": 7 up, 7 down, once more from baseline V6, each as its snapshot.\n");
        }
    }

    @Test
    void verifyFindsABaselineThatIsNotTheSnapshot() throws IOException, SQLException {
        squash();
        sample.edit(DatabaseKind.H2, "B6", sql -> sql.replace("varchar(4000)", "varchar(400)"));
        try (Database scratch = Servers.fresh(DatabaseKind.H2);
                Database fresh = Servers.fresh(DatabaseKind.H2)) {
            Result result = sample.run(scratch, "verify");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out())
                    .contains("B6 baseline: different column MESSAGES_OF_THE_DAY.MESSAGE; snapshot:")
                    .endsWith("1 finding.\n");
            assertThat(sample.run(fresh, "upgrade", "3").err()).contains("V3 lies below the baseline");
        }
    }

    @Test
    void rowsThatMigrationsInsertAreNotLostSilently() throws IOException {
        Path sources = Files.createDirectories(sample.path(SOURCES).resolve("h2"));
        Files.writeString(sources.resolve("V6__x.sql"), "-- by hand\ninsert into units (id)\n  values (1);\n");
        Result refused = sample.run("squash");
        assertThat(refused.code()).isEqualTo(17);
        assertThat(refused.err())
                .contains("V6__x.sql: insert into units (id) values (1)")
                .contains("--schema-only");
        assertThat(sources.resolve("B6__baseline.sql")).doesNotExist();
        assertThat(sample.run("squash", "--schema-only").code()).isZero();
        assertThat(sample.run("squash", "--schema-only").err()).contains("is there already");
        assertThat(sample.run("remove", "--force").out()).contains("h2/B6__baseline.sql");
        assertThat(sources.resolve("B6__baseline.sql")).doesNotExist();
    }
}
