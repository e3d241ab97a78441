package dev.driftless.processor;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a change how the sources differ from the snapshot, as a clause that begins in lower case and has no full stop. */
final class DriftSentence implements Change.Visitor<String> {
    private final Dialect dialect;
    private final String snapshot;

    /**
     * Speaks of one snapshot.
     *
     * @param dialect whose names types are called by
     * @param snapshot what to call the snapshot: {@code snapshot V3}
     */
    DriftSentence(Dialect dialect, String snapshot) {
        this.dialect = dialect;
        this.snapshot = snapshot;
    }

    @Override
    public String visitCreateTable(Change.CreateTable change) {
        return fresh("table " + change.table().name() + " ("
                + count(change.table().columns().size(), "column") + ")");
    }

    @Override
    public String visitDropTable(Change.DropTable change) {
        return gone("table " + change.table().name());
    }

    @Override
    public String visitRenameTable(Change.RenameTable change) {
        return "table " + change.after() + " is called " + change.before() + " in " + snapshot;
    }

    @Override
    public String visitAlterTableComment(Change.AlterTableComment change) {
        return "the comment of table " + change.table() + " is not that of " + snapshot;
    }

    @Override
    public String visitAddColumn(Change.AddColumn change) {
        return fresh(
                "column " + change.table() + "." + change.column().name() + " (" + definition(change.column()) + ")");
    }

    @Override
    public String visitDropColumn(Change.DropColumn change) {
        return gone(
                "column " + change.table() + "." + change.column().name() + " (" + definition(change.column()) + ")");
    }

    @Override
    public String visitRenameColumn(Change.RenameColumn change) {
        return "column " + change.table() + "." + change.after() + " is called " + change.before() + " in " + snapshot;
    }

    @Override
    public String visitAlterColumn(Change.AlterColumn change) {
        String column = "column " + change.table() + "." + change.after().name();
        String before = definition(change.before());
        String after = definition(change.after());
        return before.equals(after)
                ? column + " is not defined as in " + snapshot
                : column + " is " + after + " here, but " + before + " in " + snapshot;
    }

    @Override
    public String visitFillColumn(Change.FillColumn change) {
        return "existing rows get a value for column " + change.table() + "."
                + change.column().name();
    }

    @Override
    public String visitAddConstraint(Change.AddConstraint change) {
        return fresh(constraint(change.table(), change.constraint()));
    }

    @Override
    public String visitDropConstraint(Change.DropConstraint change) {
        return gone(constraint(change.table(), change.constraint()));
    }

    @Override
    public String visitRenameConstraint(Change.RenameConstraint change) {
        return constraint(change.table(), change.after()) + " has another name in " + snapshot;
    }

    @Override
    public String visitCreateIndex(Change.CreateIndex change) {
        return fresh(index(change.table(), change.index()));
    }

    @Override
    public String visitDropIndex(Change.DropIndex change) {
        return gone(index(change.table(), change.index()));
    }

    @Override
    public String visitRenameIndex(Change.RenameIndex change) {
        return index(change.table(), change.after()) + " is called "
                + change.before().name() + " in " + snapshot;
    }

    @Override
    public String visitCreateSequence(Change.CreateSequence change) {
        return fresh("sequence " + change.sequence().name());
    }

    @Override
    public String visitDropSequence(Change.DropSequence change) {
        return gone("sequence " + change.sequence().name());
    }

    @Override
    public String visitAlterSequence(Change.AlterSequence change) {
        Sequence before = change.before();
        Sequence after = change.after();
        return before.name().equals(after.name())
                ? "sequence " + after.name() + " counts by " + after.increment() + " here, but by " + before.increment()
                        + " in " + snapshot
                : "sequence " + after.name() + " is called " + before.name() + " in " + snapshot;
    }

    @Override
    public String visitCreateEnumType(Change.CreateEnumType change) {
        return fresh("type " + change.type().name());
    }

    @Override
    public String visitDropEnumType(Change.DropEnumType change) {
        return gone("type " + change.type().name());
    }

    @Override
    public String visitAlterEnumType(Change.AlterEnumType change) {
        return "type " + change.after().name() + " has other values in " + snapshot;
    }

    private String fresh(String thing) {
        return thing + " is not in " + snapshot;
    }

    private String gone(String thing) {
        return thing + " is in " + snapshot + ", but nothing is mapped to it any more";
    }

    private String definition(Column column) {
        return dialect.typeName(column.type())
                + (column.nullable() ? "" : " not null")
                + column.defaultValue().map(value -> " default " + value).orElse("");
    }

    private static String constraint(TableName table, Constraint constraint) {
        String kind;
        if (constraint instanceof Constraint.ForeignKey key) {
            kind = "foreign key " + key.name() + " to " + key.target();
        } else if (constraint instanceof Constraint.Unique unique) {
            kind = unique.named() ? "unique constraint " + unique.name() : "a unique constraint";
        } else if (constraint instanceof Constraint.Check check) {
            return "a check of table " + table + " (" + check.condition() + ")";
        } else {
            kind = "the primary key";
        }
        return kind + " of " + table + " (" + names(constraint.columns()) + ")";
    }

    private static String index(TableName table, Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name() + " of " + table;
    }

    private static String names(List<Identifier> columns) {
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", "));
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
