package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;

/** What an upgrade or downgrade from one version to another would run, without any database. */
public final class Preview {
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?V(\\d+(?:[._]\\d+)*)__([^$]+)\\.(sql|class)");

    private final Scripts scripts;
    private final List<Known> known = new ArrayList<>();

    private record Known(MigrationVersion version, String file) {}

    /**
     * A script that would run.
     *
     * @param version as in its file's name, without the V
     * @param file its name on the class path
     */
    public record Script(String version, String file, String text) {}

    public Preview(Unit unit, DatabaseKind kind) {
        this.scripts = unit.scripts(kind);
        for (String file : scripts.files()) {
            Matcher matcher = SCRIPT.matcher(file);
            if (matcher.matches()) {
                known.add(new Known(MigrationVersion.fromVersion(matcher.group(1)), file));
            }
        }
        known.sort((one, other) -> one.version().compareTo(other.version()));
    }

    /** What stands for a Java migration, whose work is not known before it runs. */
    private static String unprintable(String file) {
        return "-- Java migration: nobody can print what it does. Let upgrade run %s."
                .formatted(file.replaceFirst("\\.class$", ""));
    }

    /** The V files after one version up to another; without them from base, and to the newest. */
    public List<Script> up(Optional<String> from, Optional<String> to) {
        return between(from, to).stream()
                .map(entry -> new Script(
                        entry.version().getVersion(),
                        scripts.migrations() + "/" + entry.file(),
                        isJava(entry.file())
                                ? unprintable(entry.file())
                                : scripts.migration(entry.file()).orElseThrow()))
                .toList();
    }

    /** The U files that lead from one version back to another, newest first; without them from the newest, and to base. */
    public List<Script> down(Optional<String> from, Optional<String> to) {
        List<Known> entries = new ArrayList<>(between(to, from));
        Collections.reverse(entries);
        return entries.stream().map(this::undo).toList();
    }

    private static boolean isJava(String file) {
        return file.endsWith(".class");
    }

    private Script undo(Known entry) {
        String migration =
                isJava(entry.file()) ? scripts.javaName(entry.file().replaceFirst("\\.class$", "")) : entry.file();
        String name = scripts.undoNameOf(migration);
        String text = scripts.undoOf(migration)
                .orElseThrow(() -> new MigrationFailure(
                        Kind.UNDO_MISSING,
                        "V%s cannot be taken back: the application does not contain %s."
                                .formatted(entry.version(), name)));
        return new Script(entry.version().getVersion(), name, text);
    }

    private List<Known> between(Optional<String> above, Optional<String> upTo) {
        int start = above.map(version -> index(version) + 1).orElse(0);
        int end = upTo.map(version -> index(version) + 1).orElse(known.size());
        if (start > end) {
            throw new MigrationFailure(
                    Kind.UNKNOWN_VERSION, "The range goes the wrong way: an upgrade's is V3:V6, a downgrade's V6:V3.");
        }
        return known.subList(start, end);
    }

    private int index(String text) {
        MigrationVersion version = MigrationVersion.fromVersion(text.replaceFirst("^[Vv]", ""));
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).version().equals(version)) {
                return i;
            }
        }
        throw new MigrationFailure(
                Kind.UNKNOWN_VERSION,
                "There is no version '%s'. Known are: %s."
                        .formatted(
                                text,
                                known.stream()
                                        .map(entry -> "V" + entry.version())
                                        .collect(Collectors.joining(", "))));
    }
}
