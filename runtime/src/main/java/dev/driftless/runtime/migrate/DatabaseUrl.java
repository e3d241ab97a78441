package dev.driftless.runtime.migrate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a database URL as people write it: JDBC, or the {@code scheme://user:password@host:port/database} form of containers and
 * hosting services.
 */
public final class DatabaseUrl {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|pwd|secret|token).*");

    /** In the first host; an address in brackets or MariaDB's {@code address=(...)} is left to the driver. */
    private static final Pattern WRONG_PORT = Pattern.compile("^//[^/:,\\[(]*:(?!\\d*(?:[/,]|$))");

    private final String text;
    private final String source;
    private final List<String> parameters = new ArrayList<>();
    private final List<String> shownParameters = new ArrayList<>();
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();

    private DatabaseUrl(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /**
     * The address that a URL stands for.
     *
     * @param source where the URL came from, for messages
     * @throws MigrationFailure if it is no URL of a supported database
     */
    public static DatabaseAddress parse(String text, String source) {
        return new DatabaseUrl(text.strip(), source).parse();
    }

    private DatabaseAddress parse() {
        DatabaseKind kind = kind();
        String rest = text.substring(text.indexOf(':', text.startsWith("jdbc:") ? "jdbc:".length() : 0) + 1);
        return kind == DatabaseKind.H2 ? h2(rest) : server(kind, rest);
    }

    private DatabaseKind kind() {
        String scheme = text.toLowerCase(Locale.ROOT).replaceFirst("^jdbc:", "").replaceFirst(":.*", "");
        return switch (scheme) {
            case "h2" -> {
                if (!text.startsWith("jdbc:")) {
                    throw unsupported();
                }
                yield DatabaseKind.H2;
            }
            case "postgresql", "postgres" -> DatabaseKind.POSTGRESQL;
            case "mariadb", "mysql" -> DatabaseKind.MARIADB;
            default -> throw unsupported();
        };
    }

    private MigrationFailure unsupported() {
        String scheme = text.replaceFirst("(?s)^((jdbc:)?[A-Za-z0-9]{0,20}:?).*", "$1");
        return new MigrationFailure(MigrationFailure.Kind.BAD_URL, """
                The database URL from %s (it begins with '%s') is none that Driftless understands. Give one of
                  jdbc:postgresql://host:5432/database   or postgres://user:password@host:5432/database
                  jdbc:mariadb://host:3306/database      or mariadb://user:password@host:3306/database
                  jdbc:h2:file:./data/app""".formatted(source, scheme));
    }

    private DatabaseAddress h2(String rest) {
        String[] parts = rest.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            take(parts[i], false);
        }
        String url = DatabaseKind.H2.prefix() + parts[0] + joined(parameters, ";", ";");
        String shown = DatabaseKind.H2.prefix() + parts[0] + joined(shownParameters, ";", ";");
        return new DatabaseAddress(DatabaseKind.H2, url, shown, user, password, source);
    }

    private DatabaseAddress server(DatabaseKind kind, String rest) {
        if (rest.startsWith("//") && rest.length() <= 2) {
            throw unsupported();
        }
        int query = queryStart(rest);
        for (String parameter :
                rest.substring(Math.min(query + 1, rest.length())).split("&", -1)) {
            take(parameter, kind == DatabaseKind.POSTGRESQL);
        }
        String place = withoutCredentials(rest.substring(0, query));
        if (WRONG_PORT.matcher(place).find()) {
            throw new MigrationFailure(
                    MigrationFailure.Kind.BAD_URL,
                    "The port in the database URL from %s is no number. Give host:port/database.".formatted(source));
        }
        String url = kind.prefix() + place + joined(parameters, "?", "&");
        String shown = kind.prefix() + place + joined(shownParameters, "?", "&");
        return new DatabaseAddress(kind, url, shown, user, password, source);
    }

    /** Where the parameters begin; a question mark before an {@code @} belongs to a password that nobody encoded. */
    private static int queryStart(String rest) {
        int authority = rest.indexOf('?');
        int at = rest.lastIndexOf('@');
        boolean inPassword = authority >= 0 && at > authority && rest.indexOf('=', authority) < 0;
        int start = inPassword ? rest.indexOf('?', at) : authority;
        return start < 0 ? rest.length() : start;
    }

    private String withoutCredentials(String place) {
        int at = place.lastIndexOf('@');
        if (!place.startsWith("//") || at < 0) {
            return place;
        }
        String credentials = place.substring(2, at);
        int colon = credentials.indexOf(':');
        user = Optional.of(decoded(colon < 0 ? credentials : credentials.substring(0, colon)));
        if (colon >= 0) {
            password = Optional.of(decoded(credentials.substring(colon + 1)));
        }
        return "//" + place.substring(at + 1);
    }

    private void take(String parameter, boolean encoded) {
        if (parameter.isBlank()) {
            return;
        }
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        if (name.equalsIgnoreCase("user")) {
            user = Optional.of(encoded ? decoded(value) : value);
        } else if (name.equalsIgnoreCase("password")) {
            password = Optional.of(encoded ? decoded(value) : value);
        } else {
            parameters.add(parameter);
            shownParameters.add(SECRET.matcher(name).matches() ? name + "=****" : parameter);
        }
    }

    private static String joined(List<String> parameters, String first, String separator) {
        return parameters.isEmpty() ? "" : first + String.join(separator, parameters);
    }

    /** Percent-decoding as RFC 3986 has it: unlike a form's, it leaves {@code +} alone; a stray {@code %} stays what it is. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point) - 1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
