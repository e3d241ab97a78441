package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseUrl;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the database to work on: {@code --url}, then {@code DATABASE_URL} of the environment, then that of the {@code .env} file in
 * the working folder, then an embedded H2 file. Options win over what the URL says, and the URL wins over {@code DATABASE_USER} and
 * {@code DATABASE_PASSWORD}.
 */
final class ConnectionOptions {
    private static final String URL = "DATABASE_URL";
    private static final String USER = "DATABASE_USER";
    private static final String PASSWORD = "DATABASE_PASSWORD";

    private final Invocation invocation;

    ConnectionOptions(Invocation invocation) {
        this.invocation = invocation;
    }

    DatabaseAddress address(String unit) {
        Map<String, String> environment = invocation.surroundings().environment();
        return invocation
                .value("--url")
                .map(url -> located(url, "--url", environment))
                .or(() -> in(environment, URL).map(url -> located(url, "environment " + URL, environment)))
                .or(this::fromFile)
                .orElseGet(() -> embedded(unit));
    }

    private Optional<DatabaseAddress> fromFile() {
        EnvFile file = EnvFile.read(
                invocation.surroundings().folder().resolve(".env"),
                invocation.surroundings().environment());
        return in(file.values(), URL).map(url -> located(url, URL + " in .env", file.values()));
    }

    private DatabaseAddress located(String url, String source, Map<String, String> defaults) {
        DatabaseAddress given = DatabaseUrl.parse(url, source);
        return withOptions(given.as(
                given.user().or(() -> in(defaults, USER)), given.password().or(() -> in(defaults, PASSWORD))));
    }

    private DatabaseAddress embedded(String unit) {
        Path file = invocation
                .surroundings()
                .folder()
                .toAbsolutePath()
                .resolve("data")
                .resolve(unit);
        DatabaseAddress address = DatabaseUrl.parse("jdbc:h2:file:" + file, "embedded default");
        return withOptions(new DatabaseAddress(
                address.kind(),
                address.url(),
                "jdbc:h2:file:./data/" + unit,
                Optional.empty(),
                Optional.empty(),
                address.source()));
    }

    private DatabaseAddress withOptions(DatabaseAddress address) {
        return address.as(invocation.value("--user"), invocation.value("--password"))
                .withDefaultLogin();
    }

    private static Optional<String> in(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
