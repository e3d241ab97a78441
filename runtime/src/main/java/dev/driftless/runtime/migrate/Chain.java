package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.schema.draft.FirstScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** The scripts of the application as a chain of versions, looked at before any database is: what Flyway would pass over in silence. */
final class Chain {
    private static final Pattern SCRIPT = Pattern.compile("(?:.*/)?[VB](\\d+(?:[._]\\d+)*)__[^$]+\\.(?:sql|class)");
    private static final Pattern MEANT = Pattern.compile("(?:.*/)?[Vv][_ ]?\\d.*\\.sql", Pattern.CASE_INSENSITIVE);

    private final Scripts scripts;
    private final List<String> files;

    Chain(Scripts scripts) {
        this.scripts = scripts;
        this.files = scripts.files();
    }

    /**
     * Makes sure that each script is one of exactly one version, and that the newest is there.
     *
     * @param compiled the version of the newest snapshot when the application was compiled
     */
    void require(Optional<String> compiled) {
        Map<MigrationVersion, String> versions = new TreeMap<>();
        for (String file : files) {
            Optional<MigrationVersion> version = version(file);
            if (version.isEmpty() && MEANT.matcher(file).matches()) {
                throw new MigrationFailure(
                        Kind.SCRIPTS_MISSING,
                        "%s/%s would never run: its name is not like V4__add_customer_email.sql, with two underscores. "
                                        .formatted(scripts.migrations(), file)
                                + "Rename it and build again.");
            }
            if (version.isPresent() && !isBaseline(file)) {
                String other = versions.put(version.get(), file);
                if (other != null) {
                    throw new MigrationFailure(
                            Kind.HISTORY_MISMATCH,
                            "%s and %s in %s have one version, so nothing runs. "
                                            .formatted(other, file, scripts.migrations())
                                    + "Give one of them a version after the newest: rebase does that after a merge, but for Java migrations.");
                }
            }
        }
        compiled.filter(version -> version.matches("\\d+([._]\\d+)*"))
                .map(MigrationVersion::fromVersion)
                .ifPresent(this::requireUpTo);
    }

    private void requireUpTo(MigrationVersion compiled) {
        List<MigrationVersion> all = files.stream()
                .map(Chain::version)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (!all.isEmpty() && all.get(all.size() - 1).compareTo(compiled) < 0) {
            throw new MigrationFailure(
                    Kind.SCRIPTS_MISSING,
                    "The entities were compiled at V%s, but the newest script in %s is V%s. "
                                    .formatted(compiled, scripts.migrations(), all.get(all.size() - 1))
                            + "Build the application again with the missing scripts.");
        }
    }

    /** The version of the first script, if that makes the whole schema of a later start. */
    Optional<String> beginning() {
        return files.stream()
                .filter(file -> version(file).isPresent() && !isBaseline(file) && file.endsWith(".sql"))
                .min(Comparator.comparing(file -> version(file).orElseThrow()))
                .filter(file ->
                        scripts.migration(file).filter(FirstScript::isMarked).isPresent())
                .flatMap(Chain::version)
                .map(MigrationVersion::getVersion);
    }

    /** Those of some scripts that cannot be taken back. */
    List<String> withoutUndo(List<String> migrations) {
        List<String> missing = new ArrayList<>();
        for (String migration : migrations) {
            boolean versioned = migration.endsWith(".sql") || scripts.isJava(migration);
            if (versioned && !scripts.hasUndoOf(migration)) {
                missing.add(migration);
            }
        }
        return missing;
    }

    private static Optional<MigrationVersion> version(String file) {
        Matcher matcher = SCRIPT.matcher(file);
        return matcher.matches() ? Optional.of(MigrationVersion.fromVersion(matcher.group(1))) : Optional.empty();
    }

    private static boolean isBaseline(String file) {
        return file.charAt(file.lastIndexOf('/') + 1) == 'B';
    }
}
