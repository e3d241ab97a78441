package dev.driftless.runtime.drafts;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.draft.FirstScript;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the first V and U file for each database that was added to {@code driftless.dialects} when there were migrations already: the
 * schema of the newest snapshot, under its version and name. The scripts of the other databases stay as they are.
 */
public final class Begin {
    private final DraftsFolder drafts;
    private final Layout layout;
    private final String unit;

    /**
     * @param layout as the application was compiled with
     */
    public Begin(DraftsFolder drafts, Layout layout, String unit) {
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
    public record Begun(String version, List<String> files) {
        public Begun {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes the files.
     *
     * @throws DraftsFailure if no database lacks its first script, or scripts lie in no database's folder; nothing is written then
     */
    public Begun run() {
        Snapshot head = drafts.history(layout, unit)
                .head()
                .orElseThrow(
                        () -> DraftsFailure.refused(
                                "There is no snapshot yet. Accept a migration, which every database begins with: accept -m NAME"));
        Beginnings beginnings = new Beginnings(drafts, layout, drafts.history(layout, unit));
        beginnings.requireBelow();
        List<Folders> missing = beginnings.missing();
        if (missing.isEmpty()) {
            throw DraftsFailure.refused(
                    "Every database of driftless.dialects has begun: nothing to do. Compile after adding one, then: begin");
        }
        FileSet files = new FileSet();
        for (Folders folders : missing) {
            Dialect dialect = Dialects.named(folders.dialect()).orElseThrow();
            AcceptedScripts place = new AcceptedScripts(drafts, folders);
            String name = "V" + head.version() + "__" + head.description();
            Scripts scripts = scripts(head, dialect);
            files.create(place.up(name), scripts.up());
            files.create(place.down(name), scripts.down());
            scripts.configuration().ifPresent(text -> files.create(place.configuration(name), text));
        }
        files.commit(drafts, drafts.resolve(layout.snapshots()));
        return new Begun(
                head.version(), files.created().stream().map(drafts::shown).toList());
    }

    /** The texts of a first script, its way back, and what Flyway has to know of it. */
    record Scripts(String up, String down, Optional<String> configuration) {}

    /** The scripts with which a database begins at a snapshot. */
    static Scripts scripts(Snapshot snapshot, Dialect dialect) {
        Migration migration = whole(snapshot.schema(), dialect);
        String up = FirstScript.marked(snapshot.version(), SqlScript.up(migration, dialect));
        return new Scripts(up, SqlScript.down(migration, dialect), SqlScript.configuration("", up));
    }

    /** What makes a schema from nothing. */
    private static Migration whole(Schema schema, Dialect dialect) {
        return MigrationPlanner.plan(Schema.empty(), schema, Hints.none(), Policy.none(), Set.of(), List.of(dialect));
    }
}
