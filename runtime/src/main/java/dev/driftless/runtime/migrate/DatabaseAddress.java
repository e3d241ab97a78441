package dev.driftless.runtime.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where a database is and who we are there. The URL holds no credentials: they are taken out when it is read, so that neither our
 * messages nor a driver's can show them.
 *
 * @param kind which database it is
 * @param url the JDBC URL that the driver gets
 * @param shown the URL as people wrote it, without secrets
 * @param user the user's name, if one was given
 * @param password the password, if one was given
 * @param source where the URL came from, for people
 * @param patience how long to wait there
 * @param connections where connections come from, if not from the driver
 */
public record DatabaseAddress(
        DatabaseKind kind,
        String url,
        String shown,
        Optional<String> user,
        Optional<String> password,
        String source,
        Patience patience,
        Optional<DataSource> connections) {

    /** An address without anything said about waiting. */
    public DatabaseAddress(
            DatabaseKind kind,
            String url,
            String shown,
            Optional<String> user,
            Optional<String> password,
            String source) {
        this(kind, url, shown, user, password, source, Patience.USUAL, Optional.empty());
    }

    /**
     * Where an application's data source leads.
     *
     * @throws MigrationFailure if it gives no connection, or one to a database that is not supported
     */
    public static DatabaseAddress of(DataSource connections) {
        String url;
        try (Connection connection = connections.getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new MigrationFailure(
                    MigrationFailure.Kind.UNREACHABLE,
                    "The application's data source gives no connection: %s.".formatted(e.getMessage()),
                    e);
        }
        DatabaseAddress address = DatabaseUrl.parse(url, "data source of the application");
        return new DatabaseAddress(
                address.kind,
                address.url,
                address.shown,
                Optional.empty(),
                Optional.empty(),
                address.source,
                address.patience,
                Optional.of(connections));
    }

    /** What the first line of every database command says. */
    public String describe() {
        return "%s (%s)".formatted(shown, source);
    }

    /** This address for another user; an absent value keeps what is there. */
    public DatabaseAddress as(Optional<String> newUser, Optional<String> newPassword) {
        return new DatabaseAddress(
                kind,
                url,
                shown,
                newUser.or(() -> user),
                newPassword.or(() -> password),
                source,
                patience,
                connections);
    }

    public DatabaseAddress with(Patience newPatience) {
        return new DatabaseAddress(kind, url, shown, user, password, source, newPatience, connections);
    }

    /** H2 makes a new database for whoever comes first; Driftless comes as {@code sa}, as most H2 applications do. */
    public DatabaseAddress withDefaultLogin() {
        return kind == DatabaseKind.H2 && user.isEmpty() ? as(Optional.of("sa"), password) : this;
    }

    /** The same text without this address's password. */
    String scrub(String text) {
        return password.filter(secret -> !secret.isBlank())
                .filter(secret -> !user.equals(password) && !shown.contains(secret))
                .map(secret -> text.replace(secret, "****"))
                .orElse(text);
    }

    @Override
    public String toString() {
        return describe();
    }
}
