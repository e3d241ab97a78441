package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.Optional;

/**
 * One step from one schema to another: the whole vocabulary. Each change holds both sides in full, so that {@link #inverse()} is
 * total. A table is named as it is called at the moment of the change: tables are renamed first, so every later change uses the
 * new name.
 */
public sealed interface Change {

    /** The change that undoes this one's effect on the schema. Rows that are gone do not come back. */
    Change inverse();

    /** What the change is about, by its name after the change (before it, if it is dropped). */
    ObjectPath subject();

    <R> R accept(Visitor<R> visitor);

    /** A new table with columns, primary key, uniques, checks and indexes; its foreign keys are changes of their own. */
    record CreateTable(Table table) implements Change {
        @Override
        public Change inverse() {
            return new DropTable(table);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /** A table that goes, with its rows. */
    record DropTable(Table table) implements Change {
        @Override
        public Change inverse() {
            return new CreateTable(table);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    /** A table that keeps its rows under another name. */
    record RenameTable(TableName before, TableName after) implements Change {
        @Override
        public Change inverse() {
            return new RenameTable(after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(after);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    /** A table's comment. */
    record AlterTableComment(TableName table, Optional<String> before, Optional<String> after) implements Change {
        @Override
        public Change inverse() {
            return new AlterTableComment(table, after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterTableComment(this);
        }
    }

    /** A new column; where it is required and rows need a value first, it is added nullable, filled, and altered. */
    record AddColumn(TableName table, Column column) implements Change {
        @Override
        public Change inverse() {
            return new DropColumn(table, column);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, column.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddColumn(this);
        }
    }

    /** A column that goes, with its values. */
    record DropColumn(TableName table, Column column) implements Change {
        @Override
        public Change inverse() {
            return new AddColumn(table, column);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, column.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    /** A column that keeps its values under another name. */
    record RenameColumn(TableName table, Identifier before, Identifier after) implements Change {
        @Override
        public Change inverse() {
            return new RenameColumn(table, after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, after);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    /**
     * Anything about a column but its name.
     *
     * @param using the SQL expression by which old values become the new type, from {@code @ConvertUsing}
     * @param back the expression by which new values become the old type again, on the way down
     */
    record AlterColumn(TableName table, Column before, Column after, Optional<SqlText> using, Optional<SqlText> back)
            implements Change {
        /** A change by which every value becomes what the database itself makes of it. */
        public AlterColumn(TableName table, Column before, Column after) {
            this(table, before, after, Optional.empty(), Optional.empty());
        }

        /** Whether it takes null no more, and all else stays. */
        public boolean onlyTightens() {
            return before.nullable() && Canonical.of(before.withNullable(false)).equals(Canonical.of(after));
        }

        @Override
        public Change inverse() {
            return new AlterColumn(table, after, before, back, using);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, after.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterColumn(this);
        }
    }

    /**
     * A value for the existing rows of a column: for those that have none, if {@code onlyNulls}. Changes rows, not the schema; its
     * inverse is itself and runs nothing on the way down.
     *
     * @param value absent where nobody said which: the draft then holds a placeholder that is no valid SQL
     */
    record FillColumn(TableName table, Column column, Optional<SqlText> value, boolean onlyNulls) implements Change {
        @Override
        public Change inverse() {
            return this;
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, column.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitFillColumn(this);
        }
    }

    /** A new constraint on a table that is there. */
    record AddConstraint(TableName table, Constraint constraint) implements Change {
        @Override
        public Change inverse() {
            return new DropConstraint(table, constraint);
        }

        @Override
        public ObjectPath subject() {
            return new ObjectPath(table, nameOf(constraint));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddConstraint(this);
        }
    }

    /** A constraint that goes. */
    record DropConstraint(TableName table, Constraint constraint) implements Change {
        @Override
        public Change inverse() {
            return new AddConstraint(table, constraint);
        }

        @Override
        public ObjectPath subject() {
            return new ObjectPath(table, nameOf(constraint));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropConstraint(this);
        }
    }

    /** A constraint that only changes its name; a database that cannot do that drops and adds it. */
    record RenameConstraint(TableName table, Constraint before, Constraint after) implements Change {
        @Override
        public Change inverse() {
            return new RenameConstraint(table, after, before);
        }

        @Override
        public ObjectPath subject() {
            return new ObjectPath(table, nameOf(after));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameConstraint(this);
        }
    }

    /** A new index on a table that is there. */
    record CreateIndex(TableName table, Index index) implements Change {
        @Override
        public Change inverse() {
            return new DropIndex(table, index);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, index.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateIndex(this);
        }
    }

    /** An index that goes. */
    record DropIndex(TableName table, Index index) implements Change {
        @Override
        public Change inverse() {
            return new CreateIndex(table, index);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, index.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropIndex(this);
        }
    }

    /** An index that only changes its name. */
    record RenameIndex(TableName table, Index before, Index after) implements Change {
        @Override
        public Change inverse() {
            return new RenameIndex(table, after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(table, after.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameIndex(this);
        }
    }

    /**
     * A new sequence.
     *
     * @param above where rows already have ids: the column above whose largest value the sequence has to start
     */
    record CreateSequence(Sequence sequence, Optional<ObjectPath> above) implements Change {
        @Override
        public Change inverse() {
            return new DropSequence(sequence);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(sequence.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateSequence(this);
        }
    }

    /** A sequence that goes. */
    record DropSequence(Sequence sequence) implements Change {
        @Override
        public Change inverse() {
            return new CreateSequence(sequence, Optional.empty());
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(sequence.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropSequence(this);
        }
    }

    /** A sequence that keeps its value under another name, or counts in other steps. */
    record AlterSequence(Sequence before, Sequence after) implements Change {
        @Override
        public Change inverse() {
            return new AlterSequence(after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(after.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterSequence(this);
        }
    }

    /** A new enum type. */
    record CreateEnumType(EnumType type) implements Change {
        @Override
        public Change inverse() {
            return new DropEnumType(type);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(TableName.of(type.name()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateEnumType(this);
        }
    }

    /** An enum type that goes. */
    record DropEnumType(EnumType type) implements Change {
        @Override
        public Change inverse() {
            return new CreateEnumType(type);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(TableName.of(type.name()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropEnumType(this);
        }
    }

    /** An enum type with other labels. */
    record AlterEnumType(EnumType before, EnumType after) implements Change {
        @Override
        public Change inverse() {
            return new AlterEnumType(after, before);
        }

        @Override
        public ObjectPath subject() {
            return ObjectPath.of(TableName.of(after.name()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterEnumType(this);
        }
    }

    private static Optional<Identifier> nameOf(Constraint constraint) {
        if (constraint instanceof Constraint.Unique unique) {
            return Optional.of(unique.name());
        }
        if (constraint instanceof Constraint.ForeignKey foreignKey) {
            return Optional.of(foreignKey.name());
        }
        if (constraint instanceof Constraint.Check check) {
            return check.name();
        }
        return Optional.empty();
    }

    /** One method for each kind and no default: a consumer that misses a kind does not compile. */
    interface Visitor<R> {
        R visitCreateTable(CreateTable change);

        R visitDropTable(DropTable change);

        R visitRenameTable(RenameTable change);

        R visitAlterTableComment(AlterTableComment change);

        R visitAddColumn(AddColumn change);

        R visitDropColumn(DropColumn change);

        R visitRenameColumn(RenameColumn change);

        R visitAlterColumn(AlterColumn change);

        R visitFillColumn(FillColumn change);

        R visitAddConstraint(AddConstraint change);

        R visitDropConstraint(DropConstraint change);

        R visitRenameConstraint(RenameConstraint change);

        R visitCreateIndex(CreateIndex change);

        R visitDropIndex(DropIndex change);

        R visitRenameIndex(RenameIndex change);

        R visitCreateSequence(CreateSequence change);

        R visitDropSequence(DropSequence change);

        R visitAlterSequence(AlterSequence change);

        R visitCreateEnumType(CreateEnumType change);

        R visitDropEnumType(DropEnumType change);

        R visitAlterEnumType(AlterEnumType change);
    }
}
