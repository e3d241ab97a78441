package dev.driftless.schema.diff;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {
    private static final Dialect POSTGRES = Dialects.named("postgresql").orElseThrow();

    @Test
    void newTablesComeBeforeTheirForeignKeys() {
        Table author = withForeignKey(table("author", column("best_id", BIGINT)), "fk_best", "best_id", "book");
        Table book = withForeignKey(table("book", column("author_id", BIGINT)), "fk_author", "author_id", "author");
        assertThat(diff(Schema.empty(), schema(book, author)))
                .containsExactly(
                        "create table author (id, best_id)",
                        "create table book (id, author_id)",
                        "add foreign key fk_best (best_id) referring to book, on author",
                        "add foreign key fk_author (author_id) referring to author, on book");
    }

    @Test
    void droppedTablesLoseTheirForeignKeysFirst() {
        Table author = withForeignKey(table("author", column("best_id", BIGINT)), "fk_best", "best_id", "book");
        Table book = withForeignKey(table("book", column("author_id", BIGINT)), "fk_author", "author_id", "author");
        assertThat(diff(schema(author, book), Schema.empty()))
                .containsExactly(
                        "drop foreign key fk_best (best_id) referring to book, on author",
                        "drop foreign key fk_author (author_id) referring to author, on book",
                        "drop table author",
                        "drop table book");
    }

    @Test
    void generatedColumnsGoBeforeTheirBaseAndComeAfterIt() {
        Table with = table(
                "t",
                column("a", INTEGER),
                column("b", INTEGER).withGeneratedAs(Optional.of("a + 1")),
                column("c", INTEGER),
                column("z", INTEGER).withGeneratedAs(Optional.of("c + 1")),
                column("d", INTEGER));
        assertThat(diff(schema(with), schema(table("t"))))
                .allMatch(c -> c.startsWith("drop"))
                .extracting(c -> c.replaceAll(".* t\\.(\\w).*", "$1"))
                .containsExactly("b", "z", "a", "c", "d");
        assertThat(diff(schema(table("t")), schema(with)))
                .extracting(c -> c.replaceAll(".* t\\.(\\w).*", "$1"))
                .containsExactly("a", "c", "d", "b", "z");
    }

    @Test
    void constraintsAreRenamedWhenTheTablesWithTheirNamesAreGone() {
        Table gone = table("a", column("x", TEXT)).withUniques(List.of(unique("uq", "x")));
        Table before = table("b", column("x", TEXT)).withUniques(List.of(unique("uq_b", "x")));
        Table after = before.withUniques(List.of(unique("uq", "x")));
        List<String> changes = diff(schema(gone, before), schema(after));
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0)).startsWith("drop table a");
    }

    @Test
    void columnsAreAddedBeforeOthersAreDropped() {
        assertThat(diff(schema(table("t", column("a", TEXT))), schema(table("t", column("b", INTEGER)))))
                .containsExactly("add column t.b integer", "drop column t.a (varchar(255))");
    }

    @Test
    void aKeyTakesTheNewOrderOfItsColumnsOnlyWhereOneGetsAnotherType() {
        Table before = keyed("a", "b", column("a", BIGINT), column("b", BIGINT));
        Table reordered = keyed("b", "a", column("a", BIGINT), column("b", BIGINT));
        assertThat(diff(schema(before), schema(reordered))).isEmpty();
        assertThat(SchemaDiffer.keepingKeys(schema(before), schema(reordered), Hints.none()))
                .isEqualTo(schema(before));
        Table retyped = keyed("b", "a", column("a", TEXT), column("b", BIGINT));
        assertThat(diff(schema(before), schema(retyped)))
                .containsExactly(
                        "drop primary key (a, b) of t",
                        "alter column t.a: bigint to varchar(255)",
                        "add primary key (b, a) to t");
        assertThat(SchemaDiffer.keepingKeys(schema(before), schema(retyped), Hints.none()))
                .isEqualTo(schema(retyped));
    }

    private static Table keyed(String first, String second, Column... columns) {
        return Table.of(TableName.of("t"), List.of(columns))
                .withPrimaryKey(Optional.of(new PrimaryKey(List.of(Identifier.of(first), Identifier.of(second)))));
    }

    @Test
    void aRequiredColumnIsFilledBeforeItIsRequired() {
        Schema to = schema(table("t", required("email", TEXT)));
        assertThat(diff(schema(table("t")), to))
                .containsExactly(
                        "add column t.email varchar(255)",
                        "fill column t.email with <<value for t.email>>",
                        "alter column t.email: not null");
        assertThat(diff(schema(table("t")), to, backfill("t", "email", "'none'")))
                .containsExactly(
                        "add column t.email varchar(255)",
                        "fill column t.email with 'none'",
                        "alter column t.email: not null");
    }

    @Test
    void aRequiredColumnWithADefaultNeedsNoFilling() {
        Schema to = schema(table("t", required("email", TEXT).withDefault(Optional.of("'none'"))));
        assertThat(diff(schema(table("t")), to))
                .containsExactly("add column t.email varchar(255) default 'none' not null");
    }

    @Test
    void backfillSeesTheColumnThatGoes() {
        assertThat(diff(
                        schema(table("t", column("old", TEXT))),
                        schema(table("t", required("fresh", TEXT))),
                        backfill("t", "fresh", "lower(old)")))
                .containsExactly(
                        "add column t.fresh varchar(255)",
                        "fill column t.fresh with lower(old)",
                        "alter column t.fresh: not null",
                        "drop column t.old (varchar(255))");
    }

    @Test
    void anExistingColumnIsFilledWhereEmptyBeforeItIsRequired() {
        Schema from = schema(table("t", column("a", Basic.sized(SqlType.VARCHAR, 20))));
        assertThat(diff(from, schema(table("t", required("a", TEXT))), backfill("t", "a", "''")))
                .containsExactly(
                        "alter column t.a: varchar(20) to varchar(255)",
                        "fill column t.a, where empty, with ''",
                        "alter column t.a: not null");
        assertThat(diff(from, schema(table("t", required("a", TEXT).withDefault(Optional.of("'x'"))))))
                .containsExactly(
                        "alter column t.a: varchar(20) to varchar(255), default 'x'",
                        "fill column t.a, where empty, with 'x'",
                        "alter column t.a: not null");
        assertThat(diff(from, schema(table("t", required("a", TEXT)))))
                .containsExactly("alter column t.a: varchar(20) to varchar(255), not null");
    }

    @Test
    void foreignKeysStepAsideForANewTypeAtEitherEnd() {
        Table user = table("user", required("code", INTEGER));
        Table old = withForeignKey(table("order", column("user_id", BIGINT)), "fk", "user_id", "user");
        Table wide =
                withForeignKey(table("order", column("user_id", Basic.of(SqlType.NUMERIC))), "fk", "user_id", "user");
        assertThat(diff(schema(user, old), schema(user, wide)))
                .containsExactly(
                        "drop foreign key fk (user_id) referring to user, on order",
                        "alter column order.user_id: bigint to numeric(38,2)",
                        "add foreign key fk (user_id) referring to user, on order");
        Table wideUser = user.withColumns(List.of(
                required("id", Basic.of(SqlType.NUMERIC)), user.columns().get(1)));
        assertThat(diff(schema(user, old), schema(wideUser, old)))
                .containsExactly(
                        "drop foreign key fk (user_id) referring to user, on order",
                        "alter column user.id: bigint to numeric(38,2)",
                        "add foreign key fk (user_id) referring to user, on order");
    }

    @Test
    void foreignKeysStepAsideForTheKeyTheyLeanOn() {
        Table parent = table("parent", required("code", INTEGER));
        Table child = withForeignKey(table("child", column("parent_id", BIGINT)), "fk", "parent_id", "parent");
        Table rekeyed =
                parent.withPrimaryKey(Optional.of(new PrimaryKey(List.of(Identifier.of("id"), Identifier.of("code")))));
        assertThat(diff(schema(parent, child), schema(rekeyed, child)))
                .containsExactly(
                        "drop foreign key fk (parent_id) referring to parent, on child",
                        "drop primary key (id) of parent",
                        "add primary key (id, code) to parent",
                        "add foreign key fk (parent_id) referring to parent, on child");
        Table indexed = child.withIndexes(List.of(Index.of("ix", Identifier.of("parent_id"))));
        assertThat(diff(schema(parent, indexed), schema(parent, child)))
                .containsExactly(
                        "drop foreign key fk (parent_id) referring to parent, on child",
                        "drop index ix (parent_id) of child",
                        "add foreign key fk (parent_id) referring to parent, on child");
    }

    @Test
    void constraintsAndIndexesThatOnlyChangeTheirNameAreRenamed() {
        Table t = table("t", column("a", INTEGER), column("b", INTEGER));
        Table before = t.withUniques(List.of(unique("u1", "a", "b")))
                .withIndexes(List.of(Index.of("i1", Identifier.of("a"))))
                .withChecks(List.of(new Check(Optional.of(Identifier.of("c1")), "a > 0", Optional.empty())));
        Table after = t.withUniques(List.of(unique("u2", "b", "a")))
                .withIndexes(List.of(Index.of("i2", Identifier.of("a"))))
                .withChecks(List.of(new Check(Optional.of(Identifier.of("c2")), "( A>0 )", Optional.empty())));
        assertThat(diff(schema(before), schema(after)))
                .containsExactly(
                        "rename unique constraint u1 (a, b) of t to unique constraint u2 (a, b)",
                        "rename check c1 (a > 0) of t to check c2 (( A>0 ))",
                        "rename index i1 of t to i2");
    }

    @Test
    void anIndexOverOtherColumnsIsMadeAnew() {
        Table t = table("t", column("a", INTEGER), column("b", INTEGER));
        assertThat(diff(
                        schema(t.withIndexes(List.of(Index.of("i", Identifier.of("a"))))),
                        schema(t.withIndexes(List.of(Index.of("i", Identifier.of("a"), Identifier.of("b")))))))
                .containsExactly("drop index i (a) of t", "create index i (a, b) on t");
    }

    @Test
    void aTableInAnotherCaseIsRenamedWhereADatabaseTellsThemApart() {
        Schema before = schema(table("t", column("a", INTEGER)));
        Schema after = schema(table("T", column("A", INTEGER)));
        assertThat(diff(before, after)).containsExactly("rename table t to T");
        assertThat(diff(Spelling.like(before, after), after)).isEmpty();
        assertThat(Spelling.differs(before, after)).isTrue();
        assertThat(Spelling.differs(before, before)).isFalse();
    }

    @Test
    void whatADatabaseCannotTellApartIsNoChange() {
        Table t = table("t", column("a", INTEGER).withDefault(Optional.of("0")), column("b", TEXT));
        Table same = table(
                        "t",
                        column("B", Basic.of(SqlType.VARCHAR)),
                        column("a", INTEGER).withDefault(Optional.of("'0'")).withSource(Optional.of("app.Other.a")))
                .withInserts(List.of("insert into t values (1)"))
                .withUniques(List.of());
        assertThat(diff(schema(t), schema(same))).isEmpty();
        Sequence ids = new Sequence(TableName.of("ids"), 1, 50, Optional.empty());
        Sequence later = new Sequence(TableName.of("ids"), 1000, 50, Optional.empty());
        assertThat(diff(
                        new Schema(List.of(), List.of(ids), List.of()),
                        new Schema(List.of(), List.of(later), List.of())))
                .isEmpty();
    }

    @Test
    void enumConstantsByNameMayComeInAnyOrderButByPositionMayNot() {
        assertThat(diff(
                        schema(table("t", column("a", new ColumnType.EnumByName(List.of("A", "B"), 20)))),
                        schema(table("t", column("a", new ColumnType.EnumByName(List.of("B", "A"), 20))))))
                .isEmpty();
        assertThat(diff(
                        schema(table(
                                "t", column("a", new ColumnType.EnumByOrdinal(SqlType.TINYINT, List.of("A", "B"))))),
                        schema(table(
                                "t", column("a", new ColumnType.EnumByOrdinal(SqlType.TINYINT, List.of("B", "A")))))))
                .hasSize(1);
    }

    @Test
    void anUnmanagedTableIsNeverTouched() {
        Table foreign = table("scheduler");
        Table job = withForeignKey(table("job", column("s", BIGINT)), "fk", "s", "scheduler");
        assertThat(SchemaDiffer.diff(
                        schema(foreign, table("job", column("s", BIGINT))),
                        schema(job),
                        Hints.none(),
                        Set.of(TableName.of("scheduler"))))
                .extracting(change -> ChangeText.describe(change, POSTGRES))
                .containsExactly("add foreign key fk (s) referring to scheduler, on job");
    }

    @Test
    void enumTypesComeFirstAndGoLast() {
        EnumType type = new EnumType(Identifier.of("color"), List.of("RED"));
        Schema with = new Schema(
                List.of(table("t", column("c", new ColumnType.NamedEnum(type.name())))), List.of(), List.of(type));
        Schema without = schema(table("t"));
        assertThat(diff(without, with)).startsWith("create type color (RED)").hasSize(2);
        assertThat(diff(with, without)).endsWith("drop type color").hasSize(2);
        Schema more = new Schema(with.tables(), List.of(), List.of(new EnumType(type.name(), List.of("RED", "BLUE"))));
        assertThat(diff(with, more)).containsExactly("alter type color: (RED, BLUE)");
    }

    @Test
    void tableCommentAlone() {
        assertThat(diff(schema(table("t")), schema(table("t").withComment(Optional.of("note")))))
                .containsExactly("comment table t: note");
    }

    @Test
    void aLargeSchemaIsBuiltAndTakenApart() {
        List<Table> tables = new java.util.ArrayList<>();
        List<Sequence> sequences = new java.util.ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Table t = table("t" + i, column("a", TEXT), column("ref", BIGINT));
            tables.add(withForeignKey(t, "fk" + i, "ref", "t" + i / 2));
            sequences.add(new Sequence(TableName.of("t" + i + "_SEQ"), 1, 50, Optional.empty()));
        }
        Schema large = new Schema(tables, sequences, List.of());
        SchemaEditor editor = new SchemaEditor(Schema.empty());
        SchemaDiffer.diff(Schema.empty(), large, Hints.none(), Set.of()).forEach(editor::apply);
        assertThat(SchemaDiffer.diff(large, editor.schema(), Hints.none(), Set.of()))
                .isEmpty();
        assertThat(SchemaDiffer.diff(large, Schema.empty(), Hints.none(), Set.of()))
                .hasSize(15000);
    }

    private static Hints backfill(String table, String column, String value) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        backfills.put(ObjectPath.of(TableName.of(table), Identifier.of(column)), SqlText.of(value));
        return new Hints(new TreeMap<>(), new TreeMap<>(), backfills, new TreeMap<>());
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
