package dev.driftless.runtime.drafts;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a Flyway baseline migration for each database: the schema of the newest snapshot in one script, with which a database without
 * a history begins instead of running all V files. Others go on with their V files.
 */
public final class Squash {
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+)(?:[._]\\d+)*__.*\\.sql");

    /** What a snapshot does not hold: rows that a script inserts, and objects that Hibernate does not make. */
    private static final Pattern BESIDES = Pattern.compile(
            "(?im)^[ \\t]*(?:(?:insert\\s+into|merge\\s+into|replace\\s+into)\\b[^;]*\\bvalues\\b[^;]*"
                    + "|create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+view|view|function|procedure|trigger|extension)\\b[^;\\n]*)");

    private static final int SHOWN = 60;

    private final DraftsFolder drafts;
    private final Layout layout;
    private final String unit;

    /**
     * @param layout as the application was compiled with
     */
    public Squash(DraftsFolder drafts, Layout layout, String unit) {
        this.drafts = drafts;
        this.layout = layout;
        this.unit = unit;
    }

    /**
     * What was written.
     *
     * @param version of the newest snapshot
     * @param files as people type their paths
     */
    public record Squashed(String version, List<String> files) {
        public Squashed {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes the files.
     *
     * @param schemaOnly whether that shall be done although migrations do more than a snapshot can hold
     * @throws DraftsFailure if there is no snapshot, a file is there already, or rows would be missing; nothing is written then
     */
    public Squashed run(boolean schemaOnly) {
        Snapshot head = drafts.history(layout, unit)
                .head()
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no snapshot to squash. Accept a migration first: accept -m NAME"));
        FileSet files = new FileSet();
        List<String> besides = new ArrayList<>();
        for (Folders folders : layout.folders()) {
            Dialect dialect = Dialects.named(folders.dialect()).orElseThrow();
            String text = script(head, dialect);
            Path folder = drafts.resolve(folders.migrations());
            Path file = file(folder, head.version());
            if (Files.exists(file)) {
                throw DraftsFailure.refused(
                        "%s is there already. To write it anew, delete it; a database that began with it would then find it changed."
                                .formatted(drafts.shown(file)));
            }
            besides.addAll(besides(folder, Long.parseLong(head.version()), text));
            files.create(file, text);
            SqlScript.configuration("", text)
                    .ifPresent(content -> files.create(configuration(folder, head.version()), content));
        }
        if (!besides.isEmpty() && !schemaOnly) {
            throw DraftsFailure.refused(
                    "The baseline would hold the schema of V%s alone, but migrations do more:%n  %s%nA database that begins with it would miss that. Write the baseline with --schema-only, and add to it by hand what is needed."
                            .formatted(head.version(), String.join("\n  ", besides)));
        }
        files.commit(drafts, drafts.resolve(layout.snapshots()));
        return new Squashed(
                head.version(), files.created().stream().map(drafts::shown).toList());
    }

    /** The baseline migration of a version. */
    static Path file(Path migrations, String version) {
        return migrations.resolve("B" + version + "__baseline.sql");
    }

    /** What says how Flyway has to run it. */
    static Path configuration(Path migrations, String version) {
        return migrations.resolve(file(migrations, version).getFileName() + Draft.CONFIGURATION);
    }

    private static String script(Snapshot head, Dialect dialect) {
        Migration migration = MigrationPlanner.plan(
                Schema.empty(), head.schema(), Hints.none(), Policy.none(), Set.of(), List.of(dialect));
        return "-- Baseline: the schema of V%s in one script, with which a database without a history begins.\n"
                        .formatted(head.version())
                + SqlScript.up(migration, dialect);
    }

    /** The statements of V files that the baseline does not have. */
    private List<String> besides(Path folder, long version, String baseline) {
        String known = plain(baseline);
        List<String> found = new ArrayList<>();
        for (Path file : scripts(folder, version)) {
            Matcher statement = BESIDES.matcher(drafts.text(file));
            while (statement.find()) {
                String text = plain(statement.group());
                if (!known.contains(text)) {
                    found.add(
                            "%s: %s".formatted(drafts.shown(file), text.substring(0, Math.min(SHOWN, text.length()))));
                }
            }
        }
        return found;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<Path> scripts(Path folder, long version) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> {
                        Matcher name = SCRIPT.matcher(file.getFileName().toString());
                        return name.matches() && Long.parseLong(name.group(1)) <= version;
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
