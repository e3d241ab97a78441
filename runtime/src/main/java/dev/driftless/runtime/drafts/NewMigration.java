package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a migration that was planned here: its snapshot, and its scripts for each database. */
final class NewMigration {
    private final DraftsFolder drafts;
    private final Layout layout;
    private final FileSet files = new FileSet();

    NewMigration(DraftsFolder drafts, Layout layout) {
        this.drafts = drafts;
        this.layout = layout;
    }

    /**
     * The files, none of which is there.
     *
     * @param parts the migration, or several that follow each other
     * @param target what they lead to, under the version of the first
     * @param answers to their blocking hazards
     */
    FileSet files(List<Migration> parts, Snapshot target, List<Answer> answers) {
        Optional<String> parent = target.parent();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            Snapshot snapshot = (last ? target : target.before(parts.get(i).to()))
                    .named(Long.toString(Long.parseLong(target.version()) + i), target.description())
                    .derivedFrom(parent);
            for (Folders folders : layout.folders()) {
                scripts(parts.get(i), snapshot, folders, answers);
            }
            files.create(
                    drafts.resolve(layout.snapshots()).resolve(snapshot.fileName()), SnapshotWriter.write(snapshot));
            parent = Optional.of(snapshot.fingerprint());
        }
        files.created().stream().filter(Files::exists).findFirst().ifPresent(this::refuse);
        return files;
    }

    private void scripts(Migration part, Snapshot snapshot, Folders folders, List<Answer> answers) {
        Dialect dialect = Dialects.named(folders.dialect()).orElseThrow();
        AcceptedScripts place = new AcceptedScripts(drafts, folders);
        List<String> allowed = Answers.texts(Answers.concerning(dialect.id(), part.hazards()), answers);
        String up = ScriptHead.with(allowed, SqlScript.up(part, dialect));
        Path file = place.up(snapshot.name());
        Placeholders.requireNone(up, dialect.id(), drafts.shown(file));
        DraftsFolder.listed(file.getParent()).stream()
                .filter(other -> other.getFileName().toString().startsWith("V" + snapshot.version() + "__"))
                .findFirst()
                .ifPresent(this::refuse);
        files.create(file, up);
        files.create(place.down(snapshot.name()), SqlScript.down(part, dialect));
        SqlScript.configuration(part, dialect, up)
                .ifPresent(text -> files.create(place.configuration(snapshot.name()), text));
    }

    private void refuse(Path file) {
        throw DraftsFailure.refused("%s is already there. Compile again.".formatted(drafts.shown(file)));
    }
}
