package dev.driftless.schema.sql;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes that follow each other, at least one of every kind, from an empty schema on. */
final class ChangeCases {
    private static final TableName AUTHOR = TableName.of("author");
    private static final TableName WRITER = TableName.of("writer");
    private static final TableName BOOK = TableName.of("book");
    private static final Column NAME = required("name", Basic.sized(SqlType.VARCHAR, 40));
    private static final Column STATE = column("state", new EnumByName(List.of("NEW", "OLD"), 20));
    private static final Column LEVEL = column("level", new EnumByOrdinal(SqlType.TINYINT, List.of("LOW", "HIGH")));
    private static final Column PAGES =
            column("pages", INTEGER).withChecks(List.of("pages > 0")).withDefault(Optional.of("1"));
    private static final Column QUOTED = new Column(
            new Identifier("Mixed \"Case", true),
            TEXT,
            true,
            Identity.NONE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("it's; -- \\ quoted"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final Unique UNNAMED = new Unique(Identifier.of("ukhash"), false, List.of(Identifier.of("name")));
    private static final Unique NAMED =
            new Unique(Identifier.of("uk_named"), true, List.of(Identifier.of("name"), Identifier.of("state")));
    private static final ForeignKey KEY = key("fk_book_author");
    private static final PrimaryKey PRIMARY = new PrimaryKey(List.of(Identifier.of("id")));
    private static final EnumType COLOR = new EnumType(Identifier.of("Color"), List.of("BLUE", "RED"));

    private ChangeCases() {}

    private static ForeignKey key(String name) {
        return new ForeignKey(
                Identifier.of(name),
                List.of(Identifier.of("author_id")),
                WRITER,
                List.of(Identifier.of("id")),
                true,
                OnDelete.SET_NULL,
                Optional.empty());
    }

    private static Table author() {
        Column id = required("id", BIGINT).withIdentity(Identity.ALWAYS);
        return Table.of(AUTHOR, List.of(id, NAME, STATE, LEVEL, QUOTED))
                .withPrimaryKey(Optional.of(PRIMARY))
                .withUniques(List.of(UNNAMED, NAMED))
                .withChecks(List.of(
                        new Check(Optional.of(Identifier.of("ck_name")), "name <> ''", Optional.empty()),
                        new Check(Optional.empty(), "name <> 'x'", Optional.empty())))
                .withIndexes(List.of(Index.of("ix_state", Identifier.of("state"))))
                .withComment(Optional.of("who writes"));
    }

    private static Table book() {
        return Table.of(BOOK, List.of(required("id", BIGINT), column("author_id", BIGINT)));
    }

    /** Without enum types, which MariaDB does not have. */
    static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.CreateTable(author()));
        changes.add(new Change.CreateTable(book()));
        changes.add(new Change.RenameTable(AUTHOR, WRITER));
        changes.add(new Change.AlterTableComment(WRITER, Optional.of("who writes"), Optional.of("it's \\")));
        changes.add(new Change.RenameColumn(WRITER, Identifier.of("name"), Identifier.of("title")));
        Column title = NAME.withName(Identifier.of("title"));
        changes.add(new Change.AlterColumn(
                WRITER,
                title,
                title.withType(Basic.sized(SqlType.VARCHAR, 60))
                        .withNullable(true)
                        .withDefault(Optional.of("'none'"))
                        .withComment(Optional.of("what it's called"))));
        changes.add(new Change.AlterColumn(
                WRITER, STATE, STATE.withType(new EnumByName(List.of("NEW", "ODD", "OLD"), 20))));
        changes.add(new Change.AlterColumn(WRITER, LEVEL, LEVEL.withType(new EnumByName(List.of("LOW", "HIGH"), 20))));
        changes.add(new Change.AddColumn(BOOK, PAGES));
        changes.add(new Change.FillColumn(BOOK, PAGES, Optional.of(SqlText.of("2 * 3")), true));
        changes.add(new Change.AlterColumn(
                BOOK,
                PAGES,
                PAGES.withType(Basic.sized(SqlType.VARCHAR, 10))
                        .withChecks(List.of())
                        .withNullable(false),
                Optional.of(SqlText.of("concat('p', pages)")),
                Optional.empty()));
        changes.add(new Change.AddConstraint(BOOK, PRIMARY));
        changes.add(new Change.AlterColumn(
                BOOK, required("id", BIGINT), required("id", BIGINT).withIdentity(Identity.ALWAYS)));
        changes.add(new Change.AddConstraint(BOOK, KEY));
        changes.add(new Change.AddConstraint(
                BOOK, new Unique(Identifier.of("ukbook"), false, List.of(Identifier.of("author_id")))));
        changes.add(new Change.RenameConstraint(BOOK, KEY, key("fk_other")));
        changes.add(new Change.CreateIndex(BOOK, Index.of("ix_pages", Identifier.of("pages"))));
        changes.add(new Change.RenameIndex(
                BOOK, Index.of("ix_pages", Identifier.of("pages")), Index.of("ix_p", Identifier.of("pages"))));
        changes.add(new Change.DropIndex(BOOK, Index.of("ix_p", Identifier.of("pages"))));
        changes.add(new Change.DropConstraint(
                WRITER, new Unique(Identifier.of("ukhash"), false, List.of(Identifier.of("title")))));
        changes.add(new Change.DropConstraint(WRITER, new Check(Optional.empty(), "title <> 'x'", Optional.empty())));
        changes.add(new Change.DropConstraint(BOOK, key("fk_other")));
        changes.add(new Change.DropConstraint(BOOK, PRIMARY));
        Sequence sequence = new Sequence(TableName.of("book_SEQ"), 1, 1, Optional.empty());
        changes.add(new Change.CreateSequence(sequence, Optional.of(ObjectPath.of(BOOK, Identifier.of("id")))));
        Sequence renamed = new Sequence(TableName.of("writer_SEQ"), 1, 50, Optional.empty());
        changes.add(new Change.AlterSequence(sequence, renamed));
        changes.add(new Change.DropSequence(renamed));
        changes.add(new Change.DropColumn(WRITER, QUOTED));
        changes.add(new Change.DropTable(book().withColumns(List.of(
                        required("id", BIGINT).withIdentity(Identity.ALWAYS),
                        column("author_id", BIGINT),
                        PAGES.withType(Basic.sized(SqlType.VARCHAR, 10))
                                .withChecks(List.of())
                                .withNullable(false)))
                .withUniques(
                        List.of(new Unique(Identifier.of("ukbook"), false, List.of(Identifier.of("author_id")))))));
        return changes;
    }

    static List<Change> enumTypeChanges() {
        EnumType more = new EnumType(COLOR.name(), List.of("BLUE", "GREEN", "RED"));
        EnumType fewer = new EnumType(COLOR.name(), List.of("GREEN", "BLUE"));
        return List.of(
                new Change.CreateEnumType(COLOR),
                new Change.AlterEnumType(COLOR, more),
                new Change.AlterEnumType(more, fewer),
                new Change.DropEnumType(fewer));
    }

    static Schema start() {
        return Schema.empty();
    }
}
