package dev.driftless.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code .env} file that docker compose reads: {@code NAME=value} lines, comments, quotes, and <code>${NAME}</code> for values
 * that stand further up or in the environment.
 *
 * @param values by name
 */
record EnvFile(Map<String, String> values) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?}");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*?)\\1\\s*(#.*)?");

    EnvFile {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** What the file says; nothing if there is no such file. */
    static EnvFile read(Path file, Map<String, String> environment) {
        if (!Files.isRegularFile(file)) {
            return new EnvFile(Map.of());
        }
        try {
            return parse(Files.readAllLines(file), environment);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, "it is no UTF-8 text"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EnvFile parse(List<String> lines, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), value(matcher.group(2), values, environment));
            }
        }
        return new EnvFile(values);
    }

    private static String value(String text, Map<String, String> above, Map<String, String> environment) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            String inside = quoted.group(2);
            return quoted.group(1).equals("'") ? inside : resolved(inside, above, environment);
        }
        return resolved(text.replaceFirst("(^|\\s+)#.*$", ""), above, environment);
    }

    private static String resolved(String text, Map<String, String> above, Map<String, String> environment) {
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        reference -> Matcher.quoteReplacement(Optional.ofNullable(environment.get(reference.group(1)))
                                .or(() -> Optional.ofNullable(above.get(reference.group(1))))
                                .or(() -> Optional.ofNullable(reference.group(2)))
                                .orElse("")));
    }
}
