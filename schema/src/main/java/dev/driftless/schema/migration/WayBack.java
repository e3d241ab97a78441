package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person should know about a change on the way back, where rows that went on the way forward do not return by themselves.
 * A required column comes back with a neutral value for the rows that are there, a required reference with the key of some row. What
 * refers to a table that comes back empty refers to nothing, or, where it has to refer to something, to rows made for that. Without
 * all this, the way back would end at every filled table.
 */
final class WayBack implements Change.Visitor<List<String>> {
    private static final Pattern LIST =
            Pattern.compile("^(?:\\S+|\"[^\"]*\") +in *\\( *('(?:[^']|'')*'|-?\\d+)", Pattern.CASE_INSENSITIVE);

    private final Dialect dialect;
    private final SchemaView now;
    private final LostReferences references;
    private final DistinctValues distinct;

    /**
     * For the changes of one way back.
     *
     * @param back the inverted migration
     * @param now the schema as it is right before the change that is asked about
     */
    WayBack(Migration back, Dialect dialect, SchemaView now) {
        this.dialect = dialect;
        this.now = now;
        this.distinct = new DistinctValues(back);
        this.references = new LostReferences(back, dialect, now, this::valueOfNewRow);
    }

    /** Statements that run before a change. */
    List<String> before(Change change) {
        boolean counts = change instanceof Change.AddColumn add
                && neutralValue(add)
                        .filter(value -> value.contains(dialect.numberOfRow()))
                        .isPresent();
        return counts ? dialect.countingRows() : references.rowsAgain(change);
    }

    /** The changes that really run. */
    List<Change> changes(Change change) {
        if (change instanceof Change.FillColumn) {
            return List.of();
        }
        if (change instanceof Change.AddColumn add && neutralValue(add).isPresent()) {
            Column nullable = add.column().withNullable(true);
            Optional<SqlText> value = neutralValue(add).map(SqlText::of);
            return List.of(
                    new Change.AddColumn(add.table(), nullable),
                    new Change.FillColumn(add.table(), nullable, value, false),
                    new Change.AlterColumn(add.table(), nullable, add.column()));
        }
        if (change instanceof Change.AddConstraint add && lostReference(add).isPresent()) {
            Optional<SqlText> nothing = Optional.of(SqlText.of("null"));
            return List.of(new Change.FillColumn(add.table(), lostReference(add).get(), nothing, false), change);
        }
        if (change instanceof Change.AddConstraint add) {
            List<Change> changes = new ArrayList<>();
            references
                    .redirected(add)
                    .forEach((column, key) -> changes.add(
                            new Change.FillColumn(add.table(), column, Optional.of(SqlText.of(key)), false)));
            changes.add(change);
            return changes;
        }
        return List.of(change);
    }

    /** A column that may be null of a foreign key from rows that are there to a table that comes back without any. */
    private Optional<Column> lostReference(Change.AddConstraint add) {
        return references.isOne(add) ? references.emptied(add) : Optional.empty();
    }

    /** A value for the rows that are there, if the column cannot come back without one. */
    private Optional<String> neutralValue(Change.AddColumn add) {
        Column column = add.column();
        boolean needed = !column.nullable() && !column.in(dialect.id()).hasOwnValue();
        if (!needed) {
            return Optional.empty();
        }
        return distinct.areNeeded(add.table(), column)
                ? ownValue(add.table(), column)
                : references.someKey(add.table(), column).or(() -> valueOf(column));
    }

    /** A value that no other row has, if there is such a one. */
    private Optional<String> ownValue(TableName table, Column column) {
        Optional<String> number = listed(column).or(() -> DistinctValues.of(column, dialect.numberOfRow()));
        return references.someKey(table, column).isPresent()
                ? references.keyOfSameRow(table, column).or(() -> references.someKey(table, column))
                : number.or(() -> valueOf(column));
    }

    private Optional<String> valueOfNewRow(TableName table, Column column) {
        return distinct.areNeeded(table, column)
                ? listed(column)
                        .or(() -> DistinctValues.of(column, "row_number() over ()"))
                        .or(() -> valueOf(column))
                : valueOf(column);
    }

    private Optional<String> valueOf(Column column) {
        return listed(column).or(() -> label(column)).or(() -> dialect.neutralValue(column.type()));
    }

    /** The first label of an enum type. */
    private Optional<String> label(Column column) {
        return column.type() instanceof ColumnType.NamedEnum named
                ? now.enumType(named.name())
                        .flatMap(type -> type.values().stream().findFirst())
                        .map(dialect::literal)
                : Optional.empty();
    }

    /** The first of the values that a check lists, as that of a discriminator does; no other would be taken. */
    private Optional<String> listed(Column column) {
        return column.in(dialect.id()).checks().stream()
                .map(check -> dialect.condition(check, List.of()))
                .map(LIST::matcher)
                .filter(Matcher::find)
                .map(list -> list.group(1))
                .findFirst();
    }

    @Override
    public List<String> visitCreateTable(Change.CreateTable change) {
        return List.of("The rows that the table had do not come back.");
    }

    @Override
    public List<String> visitDropTable(Change.DropTable change) {
        return List.of("The rows written since are lost.");
    }

    @Override
    public List<String> visitAddColumn(Change.AddColumn change) {
        String gone = "The values that the column had do not come back.";
        return List.of(neutralValue(change)
                .map(value -> gone + " Every row gets " + value + "; put a better value here if you know one.")
                .orElse(gone));
    }

    @Override
    public List<String> visitDropColumn(Change.DropColumn change) {
        return List.of("The values written since are lost.");
    }

    @Override
    public List<String> visitAlterColumn(Change.AlterColumn change) {
        Column before = change.before();
        Column after = change.after();
        if (change.using().isPresent()) {
            return List.of();
        }
        if (!before.type().equals(after.type())) {
            return List.of("Values written since that the old type cannot hold make this fail, or are cut.");
        }
        if (before.nullable() && !after.nullable()) {
            return List.of("Fails if rows without a value have been written since.");
        }
        return List.of();
    }

    @Override
    public List<String> visitFillColumn(Change.FillColumn change) {
        return List.of("Values stay as they are; what they were before is not known.");
    }

    @Override
    public List<String> visitCreateSequence(Change.CreateSequence change) {
        return List.of("The sequence begins anew; set it above the largest id in use.");
    }

    @Override
    public List<String> visitRenameTable(Change.RenameTable change) {
        return List.of();
    }

    @Override
    public List<String> visitAlterTableComment(Change.AlterTableComment change) {
        return List.of();
    }

    @Override
    public List<String> visitRenameColumn(Change.RenameColumn change) {
        return List.of();
    }

    @Override
    public List<String> visitAddConstraint(Change.AddConstraint change) {
        if (!references.isOne(change)) {
            return List.of("Fails if rows that break it have been written since.");
        }
        if (lostReference(change).isPresent()) {
            return List.of("What %s refers to is gone: it becomes null in every row."
                    .formatted(ObjectPath.of(
                            change.table(), lostReference(change).get().name())));
        }
        if (!references.redirected(change).isEmpty()) {
            return List.of("The keys that rows refer to are gone: every row refers to the first row there is.");
        }
        if (!references.isFed(change)) {
            return List.of("Fails if there are rows: what they refer to is gone.");
        }
        String made = "What rows refer to is gone. Rows with the same keys and otherwise plain values take its place.";
        return List.of(references.isNumbered(change) ? made + " Let the numbering go on above their keys." : made);
    }

    @Override
    public List<String> visitDropConstraint(Change.DropConstraint change) {
        return List.of();
    }

    @Override
    public List<String> visitRenameConstraint(Change.RenameConstraint change) {
        return List.of();
    }

    @Override
    public List<String> visitCreateIndex(Change.CreateIndex change) {
        return List.of();
    }

    @Override
    public List<String> visitDropIndex(Change.DropIndex change) {
        return List.of();
    }

    @Override
    public List<String> visitRenameIndex(Change.RenameIndex change) {
        return List.of();
    }

    @Override
    public List<String> visitDropSequence(Change.DropSequence change) {
        return List.of();
    }

    @Override
    public List<String> visitAlterSequence(Change.AlterSequence change) {
        return List.of();
    }

    @Override
    public List<String> visitCreateEnumType(Change.CreateEnumType change) {
        return List.of();
    }

    @Override
    public List<String> visitDropEnumType(Change.DropEnumType change) {
        return List.of();
    }

    @Override
    public List<String> visitAlterEnumType(Change.AlterEnumType change) {
        return List.of();
    }
}
