package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotHistoryTest {
    private static final String DRAFTED = SqlScript.up(
            new Migration(Schema.empty(), Schema.empty(), List.of()),
            Dialects.all().get(0));

    @TempDir
    Path folder;

    @Test
    void noFolderIsAnEmptyHistory() {
        SnapshotHistory history = SnapshotHistory.load(folder.resolve("none"), "shop");

        assertThat(history.entries()).isEmpty();
        assertThat(history.head()).isEmpty();
        assertThat(history.nextVersion(folder.resolve("none"))).isEqualTo("1");
    }

    @Test
    void headIsTheEndOfTheChain() throws IOException {
        write("9", "a", Optional.empty(), "a");
        write("10", "b", Optional.of("a"), "a", "b");
        Files.writeString(folder.resolve("README.md"), "not a snapshot");

        SnapshotHistory history = load();

        assertThat(history.head().orElseThrow().version()).isEqualTo("10");
        assertThat(history.head().orElseThrow().schema()).isEqualTo(schema("a", "b"));
        assertThat(history.entries()).extracting(SnapshotEntry::name).containsExactly("V9__a", "V10__b");
        assertThat(history.readAll()).hasSize(2);
    }

    @Test
    void aMigrationMayBringAnOldSchemaBack() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        write("3", "no_b", Optional.of("a,b"), "a");
        write("4", "c", Optional.of("a"), "a", "c");

        assertThat(load().heads()).extracting(SnapshotEntry::version).containsExactly("4");
    }

    @Test
    void twoSnapshotsWithTheSameParentAreTwoHeads() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        write("3", "c", Optional.of("a"), "a", "c");
        SnapshotHistory history = load();

        assertThat(history.heads()).extracting(SnapshotEntry::version).containsExactly("2", "3");
        assertThatThrownBy(history::head)
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("Unit shop has 2 heads: " + shown("V2__b.json") + " and " + shown("V3__c.json"))
                .hasMessageContaining("Put one on top of the other: rebase.")
                .extracting(e -> ((SnapshotException) e).rule())
                .isEqualTo("snapshot-heads");
    }

    @Test
    void twoSnapshotsWithTheSameVersionAreTwoHeads() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        write("2", "c", Optional.of("a"), "a", "c");

        assertThat(load().heads()).extracting(SnapshotEntry::name).containsExactly("V2__b", "V2__c");
    }

    @Test
    void sameChangeOnTwoBranchesIsTwoHeads() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        write("2", "bb", Optional.of("a"), "a", "b");

        assertThat(load().heads()).hasSize(2);
    }

    @Test
    void twoBeginningsAreTwoHeads() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.empty(), "b");

        assertThat(load().heads()).hasSize(2);
    }

    @Test
    void missingParentIsNamed() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("3", "c", Optional.of("a,b"), "a", "b", "c");

        assertThatThrownBy(this::load)
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(shown("V3__c.json") + " was derived from a snapshot that is missing (sha256:")
                .hasMessageEndingWith("Restore it: git checkout -- " + folder);
    }

    @Test
    void historyMustBeginWithoutAParent() throws IOException {
        write("3", "c", Optional.of("a,b"), "a", "b", "c");

        assertThatThrownBy(this::load).hasMessageContaining("was derived from a snapshot that is missing");
    }

    @Test
    void foreignUnitIsNamed() throws IOException {
        write("1", "a", Optional.empty(), "a");

        assertThatThrownBy(() -> SnapshotHistory.load(folder, "bank"))
                .hasMessageStartingWith(
                        shown("V1__a.json") + " belongs to unit \"shop\", but lies in the folder of unit \"bank\".");
    }

    @Test
    void wrongFileNameIsNamed() throws IOException {
        write("1", "a", Optional.empty(), "a");
        Files.move(folder.resolve("V1__a.json"), folder.resolve("copy of V1__a.json"));

        assertThatThrownBy(this::load)
                .hasMessageStartingWith(
                        shown("copy of V1__a.json") + " holds version 1, \"a\", and must be named V1__a.json.");
    }

    @Test
    void versionInTheFileMustFitItsName() throws IOException {
        write("1", "a", Optional.empty(), "a");
        Files.move(folder.resolve("V1__a.json"), folder.resolve("V2__a.json"));

        assertThatThrownBy(this::load).hasMessageContaining("holds version 1, \"a\", and must be named V1__a.json.");
    }

    @Test
    void draftedSnapshotMayBeCopiedToItsPlaceByHand() throws IOException {
        write("1", "draft", Optional.empty(), "a");
        Files.move(folder.resolve("V1__draft.json"), folder.resolve("V1__by hand.json"));

        assertThat(load().head().orElseThrow().description()).isEqualTo("by hand");
    }

    @Test
    void damagedHeadIsFoundWhenItIsRead() throws IOException {
        write("1", "a", Optional.empty(), "a");
        edit("V1__a.json", "varchar", "clob");

        assertThatThrownBy(() -> load().head()).hasMessageContaining("does not fit its fingerprint");
    }

    @Test
    void olderSnapshotsAreOnlyReadInFullForChecks() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        edit("V1__a.json", "varchar", "clob");

        assertThat(load().head()).isPresent();
        assertThatThrownBy(() -> load().readAll()).hasMessageContaining("V1__a.json was changed after it was accepted");
    }

    @Test
    void damagedHeaderOfAnOlderSnapshotIsNamed() throws IOException {
        write("1", "a", Optional.empty(), "a");
        write("2", "b", Optional.of("a"), "a", "b");
        edit("V1__a.json", "  \"unit\"", ">>>>>>> other\n  \"unit\"");

        assertThatThrownBy(this::load).hasMessageContaining("V1__a.json holds an unsolved merge conflict (line 3)");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        write("1", "a", Optional.empty(), "a");
        Files.write(folder.resolve("V1__a.json"), "{\"unit\": \"größe\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(this::load).hasMessageContaining("V1__a.json cannot be read (it is no UTF-8 text)");
    }

    @Test
    void fileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("shop"), "");

        assertThatThrownBy(() -> SnapshotHistory.load(file, "shop"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("is no folder that can be read");
    }

    @Test
    void nextVersionIsAfterSnapshotsAndMigrations() throws IOException {
        write("3", "a", Optional.empty(), "a");
        Path migrations = Files.createDirectories(folder.resolve("db/2024"));

        assertThat(load().nextVersion(folder.resolve("db"))).isEqualTo("4");
        for (String name : List.of("V6_1__x.sql", "V7.2__x.sql", "R__view.sql", "V99__x.txt", "U50__x.sql")) {
            Files.writeString(migrations.resolve(name), "");
        }
        assertThat(load().nextVersion(folder.resolve("db"))).isEqualTo("8");
    }

    @Test
    void draftedMigrationWithoutSnapshotIsNamed() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("db/h2"));
        write("1", "a", Optional.empty(), "a");
        Files.writeString(migrations.resolve("V1__a.sql"), DRAFTED);
        Files.writeString(migrations.resolve("V2__by_hand.sql"), "insert into t values ('größe');");
        load().requireSnapshots(folder.resolve("db"));

        Files.delete(folder.resolve("V1__a.json"));
        assertThatThrownBy(() -> load().requireSnapshots(folder.resolve("db")))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith(shown("db/h2/V1__a.sql") + " has no snapshot in " + folder + ".")
                .hasMessageEndingWith("copy the draft's snapshot.json there as V1__a.json.");
    }

    @Test
    void migrationsOfAUnitBesideThisOneAreItsOwnBusiness() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("db"));
        Files.writeString(migrations.resolve("V1__a.sql"), DRAFTED);
        Files.createDirectories(folder.resolve("snapshots/bank"));
        Files.writeString(folder.resolve("snapshots/bank/V1__a.json"), "");

        SnapshotHistory.load(folder.resolve("snapshots/shop"), "shop").requireSnapshots(migrations);
    }

    private SnapshotHistory load() {
        return SnapshotHistory.load(folder, "shop");
    }

    private String shown(String file) {
        return folder + "/" + file;
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private void write(String version, String description, Optional<String> parent, String... columns)
            throws IOException {
        Schema schema = schema(columns);
        Snapshot snapshot = new Snapshot(
                "shop",
                version,
                description,
                parent.map(p -> Fingerprint.of(schema(p.split(",")))),
                Fingerprint.of(schema),
                Optional.empty(),
                schema);
        Files.writeString(folder.resolve(snapshot.fileName()), SnapshotWriter.write(snapshot));
    }

    private static Schema schema(String... columns) {
        List<Column> list = new ArrayList<>();
        for (String column : columns) {
            list.add(Column.of(column, Basic.sized(SqlType.VARCHAR, 255)));
        }
        return new Schema(List.of(Table.of(TableName.of("t"), list)), List.of(), List.of());
    }
}
