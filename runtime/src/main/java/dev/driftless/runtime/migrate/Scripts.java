package dev.driftless.runtime.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The scripts of one unit for one database, on the class path.
 *
 * @param migrations the folder of the V files
 * @param undo the folder of the U files
 * @param classes where to look
 * @param baselines whether a B file may run
 */
record Scripts(String migrations, String undo, ClassLoader classes, boolean baselines) {
    private static final String SQL = ".sql";

    /** The name of the U file that takes back a V file or a Java migration, with its folder. */
    String undoNameOf(String migration) {
        if (isJava(migration)) {
            return undo + "/U" + migration.substring(javaName("V").length()) + SQL;
        }
        int name = migration.lastIndexOf('/') + 1;
        return undo + "/" + migration.substring(0, name) + "U"
                + migration.substring(Math.min(name + 1, migration.length()));
    }

    /** Whether the history says so of a Java migration in the package of the V files: it has the name of the class there. */
    boolean isJava(String migration) {
        return migration.startsWith(javaName("V")) && !migration.endsWith(SQL);
    }

    /** The full name of a class in the package of the V files. */
    String javaName(String simpleName) {
        return migrations.replace('/', '.') + "." + simpleName;
    }

    /** The text of a V file, if it is there. */
    Optional<String> migration(String migration) {
        return text(migrations + "/" + migration);
    }

    /** The text of the U file that takes back a V file, if there is one. */
    Optional<String> undoOf(String migration) {
        return text(undoNameOf(migration));
    }

    private Optional<String> text(String name) {
        try (InputStream stream = classes.getResourceAsStream(name)) {
            return Optional.ofNullable(
                    stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files in the folder of the V files, and below it. */
    List<String> files() {
        return ClassPathFolder.files(classes, migrations);
    }

    boolean hasUndoOf(String migration) {
        return classes.getResource(undoNameOf(migration)) != null;
    }

    boolean present() {
        return classes.getResource(migrations) != null;
    }
}
