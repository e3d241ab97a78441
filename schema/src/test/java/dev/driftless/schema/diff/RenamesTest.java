package dev.driftless.schema.diff;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.attribute;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RenamesTest {
    private static final Dialect POSTGRES = Dialects.named("postgresql").orElseThrow();

    @Test
    void sameAttributeWithAnotherColumnNameIsARename() {
        assertThat(diff(
                        schema(table("t", attribute("app.t.mail", column("mail", TEXT)))),
                        schema(table("t", attribute("app.t.mail", column("email", TEXT))))))
                .containsExactly("rename column t.mail to email");
    }

    @Test
    void declaredRenamesHoldUntilTheSnapshotForgetsTheOldName() {
        Schema before = schema(table("t", attribute("app.t.mail", column("mail", TEXT))));
        Schema after = schema(table("t", attribute("app.t.email", column("email", TEXT))));
        Hints hints = renamedColumn("t", "email", "mail");
        assertThat(diff(before, after, hints)).containsExactly("rename column t.mail to email");
        assertThat(diff(after, after, hints)).isEmpty();
        assertThat(problems(after, after, hints)).isEmpty();
    }

    @Test
    void aHintThatDidItsWorkNeverRenamesAgain() {
        // another attribute took the old name since, and goes now
        Schema before = schema(table("t", column("email", TEXT), column("mail", TEXT)));
        assertThat(diff(before, schema(table("t", column("email", TEXT))), renamedColumn("t", "email", "mail")))
                .containsExactly("drop column t.mail (varchar(255))");
    }

    @Test
    void anUnknownOldNameIsReported() {
        Schema before = schema(table("t"));
        Schema after = schema(table("t", column("email", TEXT)));
        assertThat(problems(before, after, renamedColumn("t", "email", "male")))
                .extracting(HintProblem::kind, p -> p.subject().toString(), HintProblem::oldName)
                .containsExactly(tuple(HintProblem.Kind.UNKNOWN, "t.email", "male"));
        assertThat(problems(Schema.empty(), after, renamedColumn("t", "email", "male")))
                .as("in a new table there is nothing to be renamed")
                .isEmpty();
    }

    @Test
    void anOldNameStillMappedIsAContradiction() {
        Schema before = schema(table("t", column("mail", TEXT)));
        Schema after = schema(table("t", column("mail", TEXT), column("email", TEXT)));
        Hints hints = renamedColumn("t", "email", "mail");
        assertThat(problems(before, after, hints))
                .extracting(HintProblem::kind)
                .containsExactly(HintProblem.Kind.CONTRADICTION);
        assertThat(diff(before, after, hints)).containsExactly("add column t.email varchar(255)");
    }

    @Test
    void swappedColumnsGoThroughATemporaryName() {
        assertThat(diff(
                        schema(table(
                                "t", attribute("app.t.x", column("a", TEXT)), attribute("app.t.y", column("b", TEXT)))),
                        schema(table(
                                "t",
                                attribute("app.t.x", column("b", TEXT)),
                                attribute("app.t.y", column("a", TEXT))))))
                .containsExactly(
                        "rename column t.a to driftless_tmp_1",
                        "rename column t.b to a",
                        "rename column t.driftless_tmp_1 to b");
    }

    @Test
    void aColumnThatTakesTheNameOfADroppedOnePushesItAside() {
        assertThat(diff(
                        schema(table(
                                "t",
                                attribute("app.t.x", column("a", TEXT)),
                                attribute("app.t.y", column("b", INTEGER)))),
                        schema(table("t", attribute("app.t.x", column("b", TEXT))))))
                .containsExactly(
                        "rename column t.b to driftless_tmp_1",
                        "rename column t.a to b",
                        "drop column t.driftless_tmp_1 (integer)");
    }

    @Test
    void keysIndexesAndChecksFollowTheirColumn() {
        Table before = table("t", attribute("app.t.x", column("a", INTEGER)))
                .withUniques(List.of(unique("u", "a")))
                .withIndexes(List.of(Index.of("i", Identifier.of("a"))))
                .withChecks(List.of(new Check(Optional.empty(), "a > 0 and a <> abs('a')", Optional.empty())));
        Table after = table("t", attribute("app.t.x", column("b", INTEGER)))
                .withUniques(List.of(unique("u", "b")))
                .withIndexes(List.of(Index.of("i", Identifier.of("b"))))
                .withChecks(List.of(new Check(Optional.empty(), "b > 0 and b <> abs('a')", Optional.empty())));
        assertThat(diff(schema(before), schema(after))).containsExactly("rename column t.a to b");
    }

    @Test
    void aTableIsKnownByItsClassAndForeignKeysFollowIt() {
        Table author = table("author");
        Table book = withForeignKey(table("book", column("author_id", BIGINT)), "fk", "author_id", "author");
        Table writer = author.withName(TableName.of("writer"));
        Table linked = withForeignKey(table("book", column("author_id", BIGINT)), "fk", "author_id", "writer");
        assertThat(diff(schema(author, book), schema(writer, linked))).containsExactly("rename table author to writer");
    }

    @Test
    void aDeclaredTableTakesItsMembersAlong() {
        Table author = table("author", attribute("app.author.mail", column("mail", TEXT)));
        Table tags = Table.of(TableName.of("author_tags"), List.of(column("tag", TEXT)))
                .withSource(Optional.of("app.author.tags"));
        Table writer = table("writer", attribute("app.writer.mail", column("email", TEXT)));
        Table writerTags = Table.of(TableName.of("writer_tags"), List.of(column("tag", TEXT)))
                .withSource(Optional.of("app.writer.tags"));
        TreeMap<TableName, TableName> tables = new TreeMap<>();
        tables.put(TableName.of("writer"), TableName.of("author"));
        assertThat(diff(
                        schema(author, tags),
                        schema(writer, writerTags),
                        new Hints(tables, new TreeMap<>(), new TreeMap<>(), new TreeMap<>())))
                .containsExactly(
                        "rename table author to writer",
                        "rename table author_tags to writer_tags",
                        "rename column writer.mail to email");
    }

    @Test
    void swappedTables() {
        Table a = table("a", column("x", TEXT));
        Table b = table("b", column("y", TEXT));
        assertThat(diff(schema(a, b), schema(a.withName(TableName.of("b")), b.withName(TableName.of("a")))))
                .containsExactly(
                        "rename table a to driftless_tmp_1",
                        "rename table b to a",
                        "rename table driftless_tmp_1 to b");
    }

    @Test
    void aClassRenamedWhileItsTableStaysIsNoChange() {
        Table t = table("author", attribute("app.Author.name", column("name", TEXT)));
        Table renamed = table("author", attribute("app.Writer.name", column("name", TEXT)))
                .withSource(Optional.of("app.Writer"));
        assertThat(diff(schema(t), schema(renamed))).isEmpty();
    }

    @Test
    void sequencesFollowTheirTable() {
        Schema before = new Schema(List.of(table("author")), List.of(sequence("author_SEQ")), List.of());
        Schema after = new Schema(
                List.of(table("author").withName(TableName.of("writer"))), List.of(sequence("writer_SEQ")), List.of());
        assertThat(diff(before, after))
                .containsExactly("rename table author to writer", "alter sequence author_SEQ: rename to writer_SEQ");
    }

    @Test
    void aSequenceForATableWithRowsStartsAboveThem() {
        Table identity = table("t");
        Table numbered = identity.withColumns(List.of(identity.columns().get(0).withIdentity(Identity.ALWAYS)));
        assertThat(diff(schema(numbered), new Schema(List.of(identity), List.of(sequence("t_SEQ")), List.of())))
                .containsExactly(
                        "create sequence t_SEQ, starting above t.id",
                        "alter column t.id: no longer numbered by the database");
        assertThat(diff(schema(numbered), new Schema(List.of(identity), List.of(sequence("ids")), List.of())))
                .contains("create sequence ids, starting above t.id");
    }

    @Test
    void oneSequenceForAnotherIsARenameButNotBetweenOldAndNewTables() {
        assertThat(diff(
                        new Schema(List.of(table("t")), List.of(sequence("a")), List.of()),
                        new Schema(List.of(table("t")), List.of(sequence("b")), List.of())))
                .containsExactly("alter sequence a: rename to b");
        assertThat(diff(
                        new Schema(List.of(table("old")), List.of(sequence("old_SEQ")), List.of()),
                        new Schema(List.of(table("fresh")), List.of(sequence("fresh_SEQ")), List.of())))
                .contains("create sequence fresh_SEQ", "drop sequence old_SEQ");
    }

    private static Sequence sequence(String name) {
        return new Sequence(TableName.of(name), 1, 50, Optional.empty());
    }

    private static Hints renamedColumn(String table, String column, String old) {
        TreeMap<ObjectPath, Identifier> columns = new TreeMap<>();
        columns.put(ObjectPath.of(TableName.of(table), Identifier.of(column)), Identifier.of(old));
        return new Hints(new TreeMap<>(), columns, new TreeMap<>(), new TreeMap<>());
    }

    private static List<HintProblem> problems(Schema from, Schema to, Hints hints) {
        return SchemaDiffer.hintProblems(from, to, hints, Set.of());
    }

    private static List<String> diff(Schema from, Schema to) {
        return diff(from, to, Hints.none());
    }

    private static List<String> diff(Schema from, Schema to, Hints hints) {
        return SchemaDiffer.diff(from, to, hints, Set.of()).stream()
                .map(change -> ChangeText.describe(change, POSTGRES))
                .toList();
    }
}
