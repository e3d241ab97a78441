package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.app.account.User;
import dev.driftless.runtime.Driftless;
import dev.driftless.runtime.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample application's own migrations, run by its own command line on real databases. */
class SampleApplicationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anUpgradedDatabaseHasHibernatesSchema(DatabaseKind kind) throws IOException, SQLException {
        try (Database database = Servers.fresh(kind);
                Scratch scratch = new Scratch()) {
            run(database, "upgrade");
            List<String> hibernates = scratch.load(
                            kind, HibernateOracle.createScript(SampleCopy.output(), kind, Naming.JPA))
                    .lines();
            assertThat(Catalog.differences(hibernates, Catalog.read(database)))
                    .as("- only Hibernate has it, + only the upgraded database")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hibernateAcceptsAnUpgradedDatabase(DatabaseKind kind) throws IOException, SQLException {
        try (Database database = Servers.fresh(kind)) {
            run(database, "upgrade");
            Configuration configuration = new Configuration()
                    .setProperty("hibernate.hbm2ddl.auto", "validate")
                    .setProperty("jakarta.persistence.validation.mode", "none")
                    .setProperty("hibernate.connection.url", database.url())
                    .setProperty("hibernate.connection.username", database.user())
                    .setProperty("hibernate.connection.password", database.password())
                    .setProperty("hibernate.connection.pool_size", "1");
            List<Class<?>> entities = HibernateOracle.managedClasses(
                    SampleCopy.output(), getClass().getClassLoader());
            assertThat(entities).contains(User.class);
            entities.forEach(configuration::addAnnotatedClass);
            configuration.buildSessionFactory().close();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void eachMigrationGoesUpAndDownAndUp(DatabaseKind kind) throws IOException, SQLException {
        try (Database database = Servers.fresh(kind)) {
            List<List<String>> schemas = new ArrayList<>(List.of(Catalog.read(database)));
            int count = migrations(kind);
            assertThat(count).isGreaterThanOrEqualTo(5);
            for (int version = 1; version <= count; version++) {
                run(database, "upgrade", String.valueOf(version));
                schemas.add(Catalog.read(database));
                assertThat(schemas.get(version))
                        .as("V" + version + " changes something")
                        .isNotEqualTo(schemas.get(version - 1));
            }
            for (int version = count - 1; version >= 0; version--) {
                run(database, "downgrade", "-1", "--yes");
                assertThat(Catalog.differences(schemas.get(version), Catalog.read(database)))
                        .as("U" + (version + 1))
                        .isEmpty();
            }
            run(database, "upgrade");
            assertThat(Catalog.differences(schemas.get(count), Catalog.read(database)))
                    .isEmpty();
        }
    }

    private void run(Database database, String... words) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                stream, stream, new TreeMap<>(), folder, getClass().getClassLoader(), Optional.empty());
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", withCredentials(database)));
        int code = Driftless.run(surroundings, all.toArray(String[]::new));
        assertThat(code).as(output.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String withCredentials(Database database) {
        return switch (database.kind()) {
            case H2 -> database.url() + ";USER=" + database.user() + ";PASSWORD=" + database.password();
            case POSTGRESQL, MARIADB ->
                database.url() + "?user=" + database.user() + "&password=" + database.password();
        };
    }

    private static int migrations(DatabaseKind kind) throws IOException {
        try (Stream<Path> files =
                Files.list(SampleCopy.output().resolve("db/migration").resolve(kind.dialect()))) {
            return (int) files.filter(f -> f.getFileName().toString().startsWith("V"))
                    .count();
        }
    }
}
