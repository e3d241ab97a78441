package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the database to work on: {@code --url}, then {@code DATABASE_URL} of the environment, then that of the {@code .env} file in
 * the working folder, then an embedded H2 file. Options win over what the URL says, and the URL wins over {@code DATABASE_USER} and
 * {@code DATABASE_PASSWORD}. Each of the three may be given as the name of a file, see {@link Variables}.
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
        Surroundings surroundings = invocation.surroundings();
        Variables environment = new Variables(surroundings.environment(), surroundings.folder());
        return invocation
                .value("--url")
                .map(url -> located(url, "--url", environment))
                .or(() -> environment.get(URL).map(url -> located(url, "environment " + URL, environment)))
                .or(this::fromFile)
                .orElseGet(() -> embedded(unit));
    }

    /** One of many databases, as a list has it; the environment and the options complement it. */
    DatabaseAddress listed(String url, String source) {
        Surroundings surroundings = invocation.surroundings();
        return located(url, source, new Variables(surroundings.environment(), surroundings.folder()));
    }

    private Optional<DatabaseAddress> fromFile() {
        Path folder = invocation.surroundings().folder();
        EnvFile file =
                EnvFile.read(folder.resolve(".env"), invocation.surroundings().environment());
        Variables variables = new Variables(file.values(), folder);
        return variables.get(URL).map(url -> located(url, URL + " in .env", variables));
    }

    private DatabaseAddress located(String url, String source, Variables defaults) {
        DatabaseAddress given = DatabaseUrl.parse(url, source);
        return withOptions(given.as(
                given.user().or(() -> defaults.get(USER)), given.password().or(() -> defaults.get(PASSWORD))));
    }

    private DatabaseAddress embedded(String unit) {
        Path file = invocation
                .surroundings()
                .folder()
                .toAbsolutePath()
                .resolve("data")
                .resolve(unit);
        if (file.toString().contains(";")) { // begins H2's settings, wherever in a URL it stands
            throw new CommandFailure(
                    ExitCode.BAD_URL,
                    "H2 keeps no database in a folder with a semicolon in its name: %s. Work in another folder, or name a database: --url"
                            .formatted(file.getParent()));
        }
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
}
