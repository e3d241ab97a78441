package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.runtime.TinyApplication.Result;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the draft to the database and back, by commands: accept, remove, discard, check. */
final class DraftCommandsTest {
    private static final Layout LAYOUT = new Layout(
            "../../snapshots/tiny",
            List.of(new Folders("h2", "../../src/main/resources/db/migration", "../../src/main/resources/db/undo")));
    private static final Schema SCHEMA = new Schema(
            List.of(Table.of(TableName.of("t"), List.of(Column.of("a", Basic.of(SqlType.INTEGER))))),
            List.of(),
            List.of());
    private static final String FINGERPRINT = Fingerprint.of(SCHEMA);

    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2").model("tiny", "", "", FINGERPRINT);
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    /** What the compiler leaves. */
    private void draft(Hazard... hazards) throws IOException {
        String up = "create table t (a int);\n";
        String down = "drop table t;\n";
        write("target/driftless/h2/V1__draft.sql", up);
        write("target/driftless/h2/U1__draft.sql", down);
        write(
                "target/driftless/snapshot.json",
                SnapshotWriter.write(
                        new Snapshot("tiny", "1", "draft", Optional.empty(), FINGERPRINT, Optional.empty(), SCHEMA)));
        Draft.Script script = new Draft.Script(
                "h2", "1", "h2/V1__draft.sql", Fingerprint.ofText(up), "h2/U1__draft.sql", Fingerprint.ofText(down));
        write(
                "target/driftless/draft.json",
                DraftFile.write(new Draft(
                        "tiny",
                        "1",
                        Optional.empty(),
                        FINGERPRINT,
                        LAYOUT,
                        List.of(),
                        List.of(script),
                        List.of("create table t"),
                        List.of(hazards),
                        Intent.none())));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    /** What the build makes of accepted files. */
    private void build() throws IOException {
        Path resources = folder.resolve("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                application.file(resources.relativize(file).toString(), Files.readString(file));
            }
        }
        application.model("tiny", "1", FINGERPRINT, FINGERPRINT);
    }

    @Test
    void fromDraftToDatabaseAndBack() throws IOException {
        draft();
        Result accepted = application.run("accept", "-m", "Create T");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.outLines())
                .containsExactly(
                        "Accepted V1 create t:",
                        "  snapshots/tiny/V1__create_t.json",
                        "  src/main/resources/db/migration/V1__create_t.sql",
                        "  src/main/resources/db/undo/U1__create_t.sql");

        build();
        assertThat(application.run("check", "--offline").out()).isEqualTo("All in order.\n");
        assertThat(application.run("upgrade").code()).isZero();
        assertThat(application.run("check").code()).isZero();

        Result refused = application.run("remove");
        assertThat(refused.code()).isEqualTo(17);
        assertThat(refused.firstError()).contains("already run V1", "downgrade -1", "--force");
        assertThat(folder.resolve("snapshots/tiny/V1__create_t.json")).exists();

        assertThat(application.run("downgrade", "-1", "--yes").code()).isZero();
        assertThat(application.run("remove").outLines())
                .startsWith("Removed V1:")
                .hasSize(4);
        assertThat(folder.resolve("snapshots/tiny/V1__create_t.json")).doesNotExist();
    }

    @Test
    void removeSeesWhatTheDatabaseRanEvenIfTheApplicationHasNoScriptsAnyMore() throws IOException {
        draft();
        application.run("accept", "-m", "Create T");
        build();
        application.run("upgrade");
        application.without("db/migration/V1__create_t.sql").without("db/migration");

        assertThat(application.run("remove").code()).isEqualTo(17);
        assertThat(application.run("remove", "--force").code()).isZero();
    }

    @Test
    void acceptWithoutDraftOrAnswer() throws IOException {
        assertThat(application.run("accept", "-m", "x").code()).isEqualTo(17);
        assertThat(application.run("accept").code()).isEqualTo(2);

        draft(new Hazard(
                "dropped-column",
                Severity.BLOCKING,
                ObjectPath.of(TableName.of("t")),
                "column t.b is dropped",
                "say so",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Result open = application.run("accept", "-m", "x");
        assertThat(open.code()).isEqualTo(17);
        assertThat(open.firstError()).contains("dropped-column");
        assertThat(application.run("accept", "-m", "x", "--reason", "why").code())
                .isEqualTo(2);
        assertThat(application
                        .run("accept", "-m", "x", "--allow", "dropped-column:t")
                        .code())
                .isEqualTo(17);
        Result answered =
                application.run("accept", "-m", "x", "--allow", "dropped-column:t", "--reason", "nobody needs it");
        assertThat(answered.code()).as(answered.err()).isZero();
        assertThat(folder.resolve("src/main/resources/db/migration/V1__x.sql"))
                .content()
                .contains("nobody needs it");
    }

    @Test
    void discardAndDraftsOption() throws IOException {
        draft();
        Files.move(folder.resolve("target/driftless"), folder.resolve("elsewhere"));

        assertThat(application.run("discard").out()).isEqualTo("There is no draft.\n");
        assertThat(application.run("discard", "--drafts", "elsewhere").outLines())
                .startsWith("Discarded:")
                .contains("  elsewhere/draft.json");
        assertThat(folder.resolve("elsewhere/draft.json")).doesNotExist();
    }

    @Test
    void corruptFilesAreReported() throws IOException {
        draft();
        Files.writeString(folder.resolve("target/driftless/draft.json"), "{");
        Result draft = application.run("accept", "-m", "x");
        assertThat(draft.code()).isEqualTo(8);
        assertThat(draft.firstError()).contains("target/driftless/draft.json");

        write("snapshots/tiny/V1__x.json", "{");
        Result snapshot = application.run("remove");
        assertThat(snapshot.code()).isEqualTo(19);
        assertThat(snapshot.firstError()).contains("snapshots/tiny/V1__x.json");

        application.file("META-INF/driftless/tiny.json", "{");
        Result model = application.run("current");
        assertThat(model.code()).isEqualTo(8);
        assertThat(model.firstError()).contains("META-INF/driftless/tiny.json");
    }
}
