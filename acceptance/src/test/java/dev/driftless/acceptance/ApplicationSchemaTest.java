package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.runtime.ApplicationSchema;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What an application may call when it starts, on each real database. */
class ApplicationSchemaTest {
    @TempDir
    Path folder;

    private SampleCopy sample;

    @BeforeEach
    void copy() throws IOException {
        sample = new SampleCopy(folder);
        Thread.currentThread().setContextClassLoader(sample.classLoader());
    }

    @AfterEach
    void close() {
        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        sample.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anApplicationUpgradesOrRefusesToStart(DatabaseKind kind) throws SQLException, IOException {
        try (Database database = Servers.fresh(kind)) {
            DataSource dataSource = dataSource(database);
            ApplicationSchema schema = ApplicationSchema.of("app");
            assertRefused(
                    schema, dataSource, Kind.DATABASE_BEHIND, "is at base, but this application needs V1 initial");
            assertThat(Catalog.read(database)).as("nothing was changed").isEmpty();

            assertThat(schema.upgrade(dataSource)).isEqualTo(6);
            schema.requireCurrent(dataSource);
            assertThat(schema.upgrade(dataSource)).isZero();

            assertThat(sample.run(database, "downgrade", "5", "--yes").code()).isZero();
            assertRefused(schema, dataSource, Kind.DATABASE_BEHIND, "is at V5 drop project pi, but");
            assertThat(schema.upgrade(dataSource)).isEqualTo(1);
            Path scripts = sample.path("app/target/classes/db/migration/" + kind.dialect());
            Files.writeString(scripts.resolve("V7__newer.sql"), "create table newer (id integer);");
            assertThat(sample.run(database, "upgrade").code()).isZero();
            Files.delete(scripts.resolve("V7__newer.sql"));
            assertRefused(schema, dataSource, Kind.DATABASE_AHEAD, "at V7");
        }
    }

    private static void assertRefused(ApplicationSchema schema, DataSource dataSource, Kind kind, String words) {
        assertThatThrownBy(() -> schema.requireCurrent(dataSource))
                .hasMessageContaining(words)
                .hasMessageNotContaining("password")
                .isInstanceOfSatisfying(
                        MigrationFailure.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static DataSource dataSource(Database database) throws SQLException {
        switch (database.kind()) {
            case H2 -> {
                JdbcDataSource h2 = new JdbcDataSource();
                h2.setURL(database.url());
                h2.setUser(database.user());
                h2.setPassword(database.password());
                return h2;
            }
            case POSTGRESQL -> {
                PGSimpleDataSource postgres = new PGSimpleDataSource();
                postgres.setURL(database.url() + "?user=" + database.user() + "&password=" + database.password());
                return postgres;
            }
            case MARIADB -> {
                MariaDbDataSource mariaDb = new MariaDbDataSource(database.url());
                mariaDb.setUser(database.user());
                mariaDb.setPassword(database.password());
                return mariaDb;
            }
        }
        throw new IllegalArgumentException(List.of(database.kind()).toString());
    }
}
