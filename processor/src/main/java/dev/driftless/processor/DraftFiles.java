package dev.driftless.processor;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a draft: the same drift gives the same bytes. */
final class DraftFiles {
    /** The description that a draft has until a person gives one. */
    private static final String DESCRIPTION = "draft";

    private DraftFiles() {}

    /** The texts by path relative to the drafts folder. */
    static SortedMap<String, String> of(Findings.Unit unit, List<Dialect> dialects) {
        CompiledModel model = unit.model();
        Migration migration = unit.drift().orElseThrow();
        SortedMap<String, String> files = new TreeMap<>();
        List<Draft.Script> scripts = new ArrayList<>();
        for (Dialect dialect : dialects) {
            Draft.Script script = script(migration, dialect, unit.version(), files);
            scripts.add(script);
        }
        Draft draft = new Draft(
                model.unit(),
                unit.version(),
                model.head(),
                model.fingerprint(),
                model.layout(),
                scripts,
                migration.steps().stream()
                        .map(step -> ChangeText.describe(step.change(), dialects.get(0)))
                        .toList(),
                migration.hazards(),
                unit.intent());
        files.put(DraftFolder.DRAFT, DraftFile.write(draft));
        files.put(
                DraftFolder.SNAPSHOT,
                SnapshotWriter.write(new Snapshot(
                        model.unit(),
                        unit.version(),
                        DESCRIPTION,
                        model.head(),
                        model.fingerprint(),
                        unit.mapped().schema())));
        files.put(DraftFolder.REPORT, new HtmlReport(unit, dialects, files).text());
        return files;
    }

    /** The path of the drafted V file for the first dialect, for messages. */
    static String firstScript(Findings.Unit unit) {
        return up(unit.model().layout().folders().get(0).dialect(), unit.version());
    }

    static String up(String dialect, String version) {
        return dialect + "/V" + version + "__" + DESCRIPTION + ".sql";
    }

    static String down(String dialect, String version) {
        return dialect + "/U" + version + "__" + DESCRIPTION + ".sql";
    }

    private static Draft.Script script(
            Migration migration, Dialect dialect, String version, SortedMap<String, String> files) {
        String up = up(dialect.id(), version);
        String down = down(dialect.id(), version);
        files.put(up, SqlScript.up(migration, dialect));
        files.put(down, SqlScript.down(migration, dialect));
        return new Draft.Script(
                dialect.id(), up, Fingerprint.ofText(files.get(up)), down, Fingerprint.ofText(files.get(down)));
    }
}
