package dev.driftless.processor;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.OnlineParts;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Migration> parts = unit.intent().online() ? OnlineParts.of(migration, dialects) : List.of(migration);
        SortedMap<String, String> files = new TreeMap<>();
        List<Draft.Script> scripts = new ArrayList<>();
        List<Draft.Between> between = new ArrayList<>();
        Snapshot whole = new Snapshot(
                model.unit(),
                unit.version(),
                DESCRIPTION,
                model.head(),
                model.fingerprint(),
                unit.entities(),
                unit.mapped().schema());
        Optional<String> parent = whole.parent();
        for (int i = 0; i < parts.size(); i++) {
            Migration part = parts.get(i);
            String number = Long.toString(Long.parseLong(unit.version()) + i);
            dialects.forEach(dialect -> scripts.add(script(part, dialect, number, files)));
            boolean last = i == parts.size() - 1;
            Snapshot snapshot = (last ? whole : whole.before(part.to()))
                    .named(number, DESCRIPTION)
                    .derivedFrom(parent);
            String name = last ? DraftFolder.SNAPSHOT : snapshot.fileName();
            files.put(name, SnapshotWriter.write(snapshot));
            if (!last) {
                between.add(new Draft.Between(number, name, snapshot.fingerprint()));
            }
            parent = Optional.of(snapshot.fingerprint());
        }
        Draft draft = new Draft(
                model.unit(),
                unit.version(),
                model.head(),
                model.fingerprint(),
                model.layout(),
                between,
                scripts,
                migration.steps().stream()
                        .map(step -> ChangeText.describe(step.change(), dialects.get(0)))
                        .toList(),
                migration.hazards(),
                unit.intent());
        files.put(DraftFolder.DRAFT, DraftFile.write(draft));
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
        SqlScript.configuration(migration, dialect, files.get(up))
                .ifPresent(text -> files.put(up + Draft.CONFIGURATION, text));
        return new Draft.Script(
                dialect.id(),
                version,
                up,
                Fingerprint.ofText(files.get(up)),
                down,
                Fingerprint.ofText(files.get(down)));
    }
}
