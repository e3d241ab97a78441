package dev.driftless.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Settings by name: those of the environment, or of an {@code .env} file. Instead of a value, {@code NAME_FILE} may name a file that
 * holds it: that is how containers are given secrets.
 *
 * @param values by name
 * @param folder where relative file names start
 */
record Variables(Map<String, String> values, Path folder) {
    private static final String FILE = "_FILE";

    /**
     * The value of a setting, if it has one that is not blank.
     *
     * @throws CommandFailure if there is both a value and a file
     */
    Optional<String> get(String name) {
        Optional<String> value = text(name);
        Optional<String> file = text(name + FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Both %s and %s are set. Take one of them away.".formatted(name, name + FILE));
        }
        return value.or(() -> file.map(this::content));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** The file's text without the line's end that editors put there. */
    private String content(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.readString(file).replaceFirst("[\\r\\n]+$", "");
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, "it is no UTF-8 text"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
