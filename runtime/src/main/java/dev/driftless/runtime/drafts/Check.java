package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotException;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether entities, snapshots and scripts agree, as far as the files can tell. */
public final class Check {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>)( |$)");

    private final DraftsFolder drafts;
    private final CompiledModel model;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param model the unit as the application at hand was compiled
     */
    public Check(DraftsFolder drafts, CompiledModel model) {
        this.drafts = drafts;
        this.model = model;
    }

    /** What is wrong, a sentence or two each; nothing if all is in order. */
    public List<String> run() {
        findings.clear();
        if (model.drifted()) {
            findings.add(
                    "Drift is open: the entities differ from %s. Accept the draft (accept -m NAME), or undo the change."
                            .formatted(model.version()
                                    .map(v -> "snapshot V" + v)
                                    .orElse("what was accepted, which is nothing")));
        }
        try {
            history();
        } catch (SnapshotException e) {
            findings.add(e.getMessage());
        }
        drafts.draft().ifPresent(this::edits);
        return List.copyOf(findings);
    }

    private void history() {
        SnapshotHistory history = drafts.history(model.layout(), model.unit());
        history.requireSnapshots(model.layout().folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .toArray(Path[]::new));
        history.readAll();
        Optional<SnapshotEntry> head = history.headEntry();
        if (!head.map(SnapshotEntry::fingerprint).equals(model.head())) {
            findings.add(
                    "The application was compiled when %s was the newest snapshot, but now it is %s. Compile again."
                            .formatted(version(model.version()), version(head.map(SnapshotEntry::version))));
        }
        scripts(history);
        javaMigrations(history);
        model.layout().folders().forEach(this::keptEdits);
    }

    /** After a merge of branches, a Java migration may have the version of a script. */
    private void javaMigrations(SnapshotHistory history) {
        for (JavaFiles.JavaFile java : JavaFiles.of(drafts, model.layout())) {
            history.entries().stream()
                    .filter(entry -> entry.number() == java.version())
                    .forEach(entry -> findings.add(
                            "%s has the version of %s, so nothing runs. Give it one after the newest: rename its class and its files, %s too."
                                    .formatted(drafts.shown(java.file()), entry.name(), drafts.shown(java.undo()))));
        }
    }

    private static String version(Optional<String> version) {
        return version.map(v -> "V" + v).orElse("none");
    }

    private void scripts(SnapshotHistory history) {
        Beginnings beginnings = new Beginnings(drafts, model.layout(), history);
        if (beginnings.above().isPresent()) {
            findings.add(beginnings.above().get());
            return;
        }
        List<Folders> missing = beginnings.missing();
        missing.forEach(folders -> findings.add(beginnings.lacking(folders) + "."));
        for (SnapshotEntry entry : history.entries()) {
            scripts(
                    entry,
                    model.layout().folders().stream()
                            .filter(folders -> !missing.contains(folders) && !beginnings.isBefore(entry, folders))
                            .toList());
        }
    }

    /** A baseline has no scripts at all. */
    private void scripts(SnapshotEntry entry, List<Folders> databases) {
        List<Path> missing = new ArrayList<>();
        int expected = 0;
        for (Folders folders : databases) {
            for (Path file : new AcceptedScripts(drafts, folders).of(entry.name())) {
                expected++;
                script(folders.dialect(), file, missing);
            }
        }
        boolean baseline = entry.parent().isEmpty() && missing.size() == expected;
        if (!baseline) {
            missing.forEach(
                    file -> findings.add("%s is missing, although %s is accepted. Restore it: git checkout -- %s"
                            .formatted(drafts.shown(file), entry.name(), Words.shell(drafts.shown(file)))));
        }
    }

    private void script(String dialect, Path file, List<Path> missing) {
        if (!Files.isRegularFile(file)) {
            missing.add(file);
            return;
        }
        String text = drafts.text(file);
        if (CONFLICT.matcher(text).find()) {
            findings.add("%s holds an unsolved merge conflict. Solve it, or keep one side: git checkout --ours -- %s"
                    .formatted(drafts.shown(file), Words.shell(drafts.shown(file))));
        }
        List<String> gaps = Placeholders.in(text, dialect);
        if (!gaps.isEmpty()) {
            findings.add("%s holds %s, which no database can run. Write the SQL there."
                    .formatted(drafts.shown(file), String.join(" and ", gaps)));
        }
    }

    private void keptEdits(Folders folders) {
        for (Path file : Replacement.kept(drafts.resolve(folders.migrations()), drafts.resolve(folders.undo()))) {
            findings.add("%s holds edits that an amendment put aside. Carry over what is still needed, and delete it."
                    .formatted(drafts.shown(file)));
        }
    }

    private void edits(Draft draft) {
        for (Draft.Script script : draft.scripts()) {
            edit(script.up(), script.upHash());
            edit(script.down(), script.downHash());
        }
    }

    private void edit(String path, String hash) {
        Path file = drafts.resolve(path);
        if (Files.isRegularFile(file) && !Fingerprint.ofText(drafts.text(file)).equals(hash)) {
            findings.add(
                    "%s was edited by hand, but is not accepted yet. Build output is not kept: accept it (accept -m NAME)."
                            .formatted(drafts.shown(file)));
        }
    }
}
