package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project folder as the compiler leaves it. */
final class Project {
    static final String UP = "-- Driftless migration for a database: 1 change.\n\nalter table t add b int;\n";
    static final String DOWN = "alter table t drop column b;\n";
    static final Layout LAYOUT = new Layout(
            "../../snapshots/shop",
            List.of(
                    new Folders(
                            "h2", "../../src/main/resources/db/migration/h2", "../../src/main/resources/db/undo/h2"),
                    new Folders(
                            "mariadb",
                            "../../src/main/resources/db/migration/mariadb",
                            "../../src/main/resources/db/undo/mariadb")));

    private final Path root;

    Project(Path root) {
        this.root = root;
    }

    DraftsFolder drafts() {
        return new DraftsFolder(root, root.resolve("target/driftless"));
    }

    Path path(String path) {
        return root.resolve(path);
    }

    Path draft(String path) {
        return root.resolve("target/driftless").resolve(path);
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a compile does after the entities came to have these columns. */
    void compile(List<Hazard> hazards, String... columns) {
        SnapshotHistory history = history();
        Optional<String> parent = history.head().map(Snapshot::fingerprint);
        String version = history.nextVersion(path("src/main/resources/db/migration"));
        Schema schema = schema(columns);
        List<Draft.Script> scripts = new ArrayList<>();
        for (Folders folders : LAYOUT.folders()) {
            String up = folders.dialect() + "/V" + version + "__draft.sql";
            String down = folders.dialect() + "/U" + version + "__draft.sql";
            write("target/driftless/" + up, UP);
            write("target/driftless/" + down, DOWN);
            scripts.add(new Draft.Script(
                    folders.dialect(), version, up, Fingerprint.ofText(UP), down, Fingerprint.ofText(DOWN)));
        }
        Snapshot snapshot =
                new Snapshot("shop", version, "draft", parent, Fingerprint.of(schema), Optional.empty(), schema);
        Draft draft = new Draft(
                "shop",
                version,
                parent,
                snapshot.fingerprint(),
                LAYOUT,
                List.of(),
                scripts,
                List.of("add column t.b"),
                hazards,
                Intent.none());
        write("target/driftless/snapshot.json", SnapshotWriter.write(snapshot));
        write("target/driftless/draft.json", DraftFile.write(draft));
        write("target/driftless/report.html", "<html></html>");
    }

    CompiledModel model(String... columns) {
        Optional<Snapshot> head = history().head();
        return new CompiledModel(
                "shop",
                head.map(Snapshot::version),
                head.map(Snapshot::fingerprint),
                Fingerprint.of(schema(columns)),
                false,
                LAYOUT,
                List.of());
    }

    SnapshotHistory history() {
        return SnapshotHistory.load(path("snapshots/shop"), "shop");
    }

    static Schema schema(String... columns) {
        List<Column> list = Stream.of(columns)
                .map(name -> Column.of(name, Basic.of(SqlType.INTEGER)))
                .toList();
        return new Schema(List.of(Table.of(TableName.of("t"), list)), List.of(), List.of());
    }

    /** Every file and folder with its content, to see that nothing has changed. */
    SortedMap<String, String> tree() {
        SortedMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                boolean text = Files.isRegularFile(file);
                tree.put(root.relativize(file).toString(), text ? Files.readString(file) : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }
}
