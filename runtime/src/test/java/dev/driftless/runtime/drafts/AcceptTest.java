package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.runtime.drafts.DraftsFailure.Kind;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptTest {
    private static final String RESOURCES = "src/main/resources/db/";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void project() throws IOException {
        boolean unicode = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
        String name = unicode ? "Übung 1 проект" : "exercise 1";
        project = new Project(Files.createDirectory(folder.resolve(name)));
        project.compile(List.of(), "a");
    }

    @Test
    void writesMigrationsUndoScriptsAndSnapshot() {
        Accepted accepted = accept("Create T");

        assertThat(accepted)
                .isEqualTo(new Accepted(
                        "1",
                        "create_t",
                        List.of(
                                "snapshots/shop/V1__create_t.json",
                                RESOURCES + "migration/h2/V1__create_t.sql",
                                RESOURCES + "migration/mariadb/V1__create_t.sql",
                                RESOURCES + "undo/h2/U1__create_t.sql",
                                RESOURCES + "undo/mariadb/U1__create_t.sql"),
                        List.of()));
        assertThat(project.text(RESOURCES + "migration/h2/V1__create_t.sql")).isEqualTo(Project.UP);
        assertThat(project.text(RESOURCES + "undo/mariadb/U1__create_t.sql")).isEqualTo(Project.DOWN);
        assertThat(project.history().head().orElseThrow().schema()).isEqualTo(Project.schema("a"));
        assertThat(project.tree())
                .doesNotContainKeys("target/driftless/draft.json", "target/driftless/h2/V1__draft.sql");
    }

    @Test
    void nextMigrationFollowsTheFirst() {
        accept("one");
        project.compile(List.of(), "a", "b");

        accept("two");

        assertThat(project.history().entries()).extracting(e -> e.name()).containsExactly("V1__one", "V2__two");
        assertThat(project.history().heads()).hasSize(1);
    }

    @Test
    void withoutADraftThereIsNothingToAccept() {
        accept("one");

        assertRefused("two").hasMessageStartingWith("There is no draft in target/driftless.");
    }

    @Test
    void openHazardsAreListedWithTheirAnswers() {
        project.compile(
                List.of(
                        hazard("dropped-column", "fax", Optional.empty(), Optional.empty()),
                        hazard("required-column", "email", Optional.of("h2"), Optional.empty()),
                        hazard("narrowed-type", "size", Optional.empty(), Optional.of("checked"))),
                "a");

        assertRefused("one").hasMessage("""
                The draft leaves 2 hazards open. Answer each in the entity and compile again, or here:
                  [dropped-column] It is bad.
                    Mend it.
                    accept --allow dropped-column:t.fax --reason "..."
                  [required-column] It is bad.
                    Mend it.
                    accept --allow required-column:t.email --reason "..."\
                """.replace("\n", System.lineSeparator()));
    }

    @Test
    void answersAreWrittenIntoTheMigrationTheyConcern() {
        project.compile(
                List.of(
                        hazard("dropped-column", "fax", Optional.empty(), Optional.empty()),
                        hazard("required-column", "email", Optional.of("h2"), Optional.empty())),
                "a");
        project.write(
                "target/driftless/h2/V1__draft.sql",
                "-- Driftless migration\n-- Not answered: dropped-column at t.fax.\n-- Not answered: other at t.fax.\nx;\n");

        accept(
                "one",
                new Answer("dropped-column", "T.FAX", "nobody has one;\ndrop table t; <<x>>"),
                new Answer("required-column", "t", "empty table"));

        assertThat(project.text(RESOURCES + "migration/h2/V1__one.sql")).isEqualTo("""
                -- Driftless migration
                -- Allowed: dropped-column at t.fax: nobody has one; drop table t; < <x>>
                -- Allowed: required-column at t.email: empty table
                -- Not answered: other at t.fax.
                x;
                """);
        assertThat(project.text(RESOURCES + "migration/mariadb/V1__one.sql"))
                .contains("-- Allowed: dropped-column at t.fax")
                .doesNotContain("required-column")
                .endsWith("\n\nalter table t add b int;\n");
    }

    @Test
    void answersMustAnswerSomething() {
        assertRefused("one", new Answer("dropped-column", "t.fax", "why"))
                .hasMessage("--allow dropped-column:t.fax answers no open hazard of the draft. It has none.");
        project.compile(List.of(hazard("dropped-column", "fax", Optional.empty(), Optional.empty())), "a");
        assertRefused("one", new Answer("dropped-column", "t.fox", "why"))
                .hasMessageContaining("Open are:")
                .hasMessageContaining("--allow dropped-column:t.fax");
    }

    @Test
    void answersNeedRuleSubjectAndReason() {
        assertThat(Answer.parse("dropped-column:t.fax", "why")).isEqualTo(new Answer("dropped-column", "t.fax", "why"));
        assertThatThrownBy(() -> Answer.parse("dropped-column", "why"))
                .hasMessageStartingWith("--allow dropped-column is not RULE:SUBJECT");
        assertThatThrownBy(() -> Answer.parse("dropped-column:t.fax", " ")).hasMessageContaining("needs a reason");
    }

    @Test
    void quotedNamesAreShownInAFormForTheShell() {
        Hazard hazard = new Hazard(
                "dropped-table",
                Severity.BLOCKING,
                ObjectPath.of(TableName.of(new Identifier("usage", true))),
                "It is bad.",
                "Mend it.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        project.compile(List.of(hazard), "a");

        assertRefused("one").hasMessageContaining("accept --allow dropped-table:'\"usage\"' --reason");
        accept("one", Answer.parse("dropped-table:\"usage\"", "old"));
    }

    @Test
    void placeholdersAreRefused() {
        project.write(
                "target/driftless/mariadb/V1__draft.sql", "update t set b = <<value for t.b>> where b is null;\n");

        assertRefused("one")
                .hasMessageStartingWith(
                        "target/driftless/mariadb/V1__draft.sql still holds <<value for t.b>>, which only you can fill.");
    }

    @Test
    void placeholdersInUndoScriptsAreRefused() {
        project.write("target/driftless/h2/U1__draft.sql", "<<labels for x>>;\n");

        assertRefused("one").hasMessageContaining("U1__draft.sql still holds <<labels for x>>");
    }

    @Test
    void whatOnlyLooksLikeAPlaceholderIsNone() {
        String script = "-- <<value for t.b>>\n/* <<a\n>> */ select '<<b>>', 1 << 2, 8 >> 1, 1<<2>>1;\n";
        project.write("target/driftless/h2/V1__draft.sql", script);

        accept("one");

        assertThat(project.text(RESOURCES + "migration/h2/V1__one.sql")).isEqualTo(script);
    }

    @Test
    void editedDraftIsAcceptedAsEdited() {
        project.write("target/driftless/h2/V1__draft.sql", "-- mine\n");

        Accepted accepted = accept("one");

        assertThat(accepted.notes())
                .containsExactly("target/driftless/h2/V1__draft.sql was edited by hand and is accepted as edited.");
        assertThat(project.text(RESOURCES + "migration/h2/V1__one.sql")).isEqualTo("-- mine\n");
    }

    @Test
    void draftOfAnOlderSnapshotIsRefused() {
        accept("one");
        project.compile(List.of(), "a", "b");
        SortedMap<String, String> draft = project.tree();
        accept("two");
        draft.forEach((path, text) -> {
            if (path.startsWith("target") && !text.isEmpty()) {
                project.write(path, text);
            }
        });

        assertRefused("three")
                .hasMessage("The draft does not start from the newest snapshot any more, which is"
                        + " snapshots/shop/V2__two.json. Compile again, look at the new draft, and accept that.");
    }

    @Test
    void foreignSnapshotIsRefused() {
        String draft = project.text("target/driftless/draft.json");
        project.compile(List.of(), "a", "b");
        project.write("target/driftless/draft.json", draft);

        assertRefused("one").hasMessageStartingWith("target/driftless/snapshot.json does not belong to the draft.");
    }

    @Test
    void damagedSnapshotIsRefused() {
        project.write(
                "target/driftless/snapshot.json",
                project.text("target/driftless/snapshot.json").replace("\"a\"", "\"b\""));

        assertThatThrownBy(() -> accept("one"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("target/driftless/snapshot.json was changed");
    }

    @Test
    void damagedHeadIsRefused() {
        accept("one");
        project.compile(List.of(), "a", "b");
        String head = project.text("snapshots/shop/V1__one.json");
        project.write("snapshots/shop/V1__one.json", head.substring(0, head.length() - 20));

        assertThatThrownBy(() -> accept("two"))
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("V1__one.json is cut off");
        assertThat(project.path("snapshots/shop/V2__two.json")).doesNotExist();
    }

    @Test
    void missingScriptIsRefused() throws IOException {
        Files.delete(project.draft("mariadb/U1__draft.sql"));

        assertRefused("one")
                .hasMessageStartingWith("target/driftless/mariadb/U1__draft.sql is missing from the draft.");
    }

    @Test
    void takenVersionIsRefused() {
        project.write(RESOURCES + "migration/h2/V1__by_hand.sql", "select 1;");

        assertRefused("one").hasMessageStartingWith(RESOURCES + "migration/h2/V1__by_hand.sql is already there.");
    }

    @Test
    void existingFileIsNotReplaced() {
        project.write(RESOURCES + "undo/mariadb/U1__one.sql", "select 1;");

        assertRefused("one").hasMessageStartingWith(RESOURCES + "undo/mariadb/U1__one.sql is already there.");
    }

    @Test
    void fileInPlaceOfAFolderLeavesNothingBehind() {
        project.write(RESOURCES + "undo", "not a folder");

        assertUnchanged()
                .hasMessage(
                        "Cannot write src/main/resources/db/undo: a file is where a folder should be. Nothing was changed.");
    }

    @Test
    void obstacleForATemporaryFileLeavesNothingBehind() {
        project.write(RESOURCES + "undo/mariadb/.U1__one.sql.tmp/x", "");

        assertUnchanged().hasMessageStartingWith("Cannot write " + RESOURCES + "undo/mariadb/.U1__one.sql.tmp: ");
    }

    @Test
    void obstacleAtTheLastMoveTakesAllMovesBack() throws IOException {
        Files.createDirectories(project.path(RESOURCES + "undo/mariadb"));
        Path link = project.path(RESOURCES + "undo/mariadb/U1__one.sql");
        Files.createSymbolicLink(link, Path.of("nowhere"));

        assertUnchanged().hasMessageEndingWith("U1__one.sql: it is already there. Nothing was changed.");
    }

    @Test
    void namesCannotLeaveTheirFolder() {
        assertThat(MigrationName.of("../../../etc/passwd")).isEqualTo("etc_passwd");
        assertThat(MigrationName.of("Add customer e-mail!")).isEqualTo("add_customer_e_mail");
        assertThat(MigrationName.of("Größe für Łódź, Ærø, İstanbul")).isEqualTo("grosse_fur_lodz_aero_istanbul");
        assertThat(MigrationName.of("x".repeat(200))).hasSize(80);
        assertThatThrownBy(() -> MigrationName.of("添加邮箱"))
                .isInstanceOf(DraftsFailure.class)
                .hasMessageContaining("\"添加邮箱\" holds no letter or digit that can be part of a file name");
        assertThatThrownBy(() -> MigrationName.of(" .. ")).isInstanceOf(DraftsFailure.class);
    }

    private Accepted accept(String message, Answer... answers) {
        return new Accept(project.drafts()).run(message, List.of(answers));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String message, Answer... answers) {
        return assertFails(Kind.REFUSED, message, answers);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnchanged() {
        return assertFails(Kind.FILES, "one");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertFails(Kind kind, String message, Answer... answers) {
        SortedMap<String, String> before = project.tree();
        var failure = assertThatThrownBy(() -> accept(message, answers)).isInstanceOf(DraftsFailure.class);
        failure.extracting(e -> ((DraftsFailure) e).kind()).isEqualTo(kind);
        assertThat(project.tree()).isEqualTo(before);
        return failure;
    }

    private static Hazard hazard(String rule, String column, Optional<String> dialect, Optional<String> allowed) {
        return new Hazard(
                rule,
                Severity.BLOCKING,
                ObjectPath.of(TableName.of("t"), Identifier.of(column)),
                "It is bad.",
                "Mend it.",
                dialect,
                allowed,
                Optional.empty());
    }
}
