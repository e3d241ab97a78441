package dev.driftless.schema.diff;

import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.ObjectPath;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one order in which every supported database can run a set of changes, and, backwards, their inverses. No graph is needed,
 * because a foreign key is always a change of its own. Changes of one phase keep their order.
 *
 * <p>Columns are added before others are dropped, because H2 and MariaDB refuse to drop a table's last column; and filled before
 * anything with rows is dropped, because the values may come from there.
 */
final class ChangeOrder {
    private enum Phase {
        CREATE_TYPE,
        RENAME_TABLE,
        RENAME_COLUMN,
        ALTER_TYPE,
        ALTER_SEQUENCE,
        CREATE_SEQUENCE,
        DROP_FOREIGN_KEY,
        DROP_INDEX,
        DROP_CONSTRAINT,
        ADD_COLUMN,
        ALTER_COLUMN,
        FILL_COLUMN,
        TIGHTEN_COLUMN,
        CREATE_SEQUENCE_ABOVE_NEW,
        DROP_TABLE,
        RENAME_CONSTRAINT,
        CREATE_TABLE,
        DROP_COLUMN,
        COMMENT,
        ADD_CONSTRAINT,
        CREATE_INDEX,
        ADD_FOREIGN_KEY,
        DROP_SEQUENCE,
        DROP_TYPE
    }

    private ChangeOrder() {}

    static List<Change> sorted(List<Change> changes) {
        Set<ObjectPath> added = changes.stream()
                .filter(change -> change instanceof Change.AddColumn)
                .map(Change::subject)
                .collect(Collectors.toSet());
        PhaseOf phaseOf = new PhaseOf(added);
        return changes.stream()
                .sorted(Comparator.comparing(c -> c.accept(phaseOf)))
                .toList();
    }

    private static final class PhaseOf implements Change.Visitor<Phase> {
        private final Set<ObjectPath> added;

        PhaseOf(Set<ObjectPath> added) {
            this.added = added;
        }

        @Override
        public Phase visitCreateTable(Change.CreateTable change) {
            return Phase.CREATE_TABLE;
        }

        @Override
        public Phase visitDropTable(Change.DropTable change) {
            return Phase.DROP_TABLE;
        }

        @Override
        public Phase visitRenameTable(Change.RenameTable change) {
            return Phase.RENAME_TABLE;
        }

        @Override
        public Phase visitAlterTableComment(Change.AlterTableComment change) {
            return Phase.COMMENT;
        }

        @Override
        public Phase visitAddColumn(Change.AddColumn change) {
            return Phase.ADD_COLUMN;
        }

        @Override
        public Phase visitDropColumn(Change.DropColumn change) {
            return Phase.DROP_COLUMN;
        }

        @Override
        public Phase visitRenameColumn(Change.RenameColumn change) {
            return Phase.RENAME_COLUMN;
        }

        @Override
        public Phase visitAlterColumn(Change.AlterColumn change) {
            return change.onlyTightens() ? Phase.TIGHTEN_COLUMN : Phase.ALTER_COLUMN;
        }

        @Override
        public Phase visitFillColumn(Change.FillColumn change) {
            return Phase.FILL_COLUMN;
        }

        @Override
        public Phase visitAddConstraint(Change.AddConstraint change) {
            return change.constraint() instanceof Constraint.ForeignKey ? Phase.ADD_FOREIGN_KEY : Phase.ADD_CONSTRAINT;
        }

        @Override
        public Phase visitDropConstraint(Change.DropConstraint change) {
            return change.constraint() instanceof Constraint.ForeignKey
                    ? Phase.DROP_FOREIGN_KEY
                    : Phase.DROP_CONSTRAINT;
        }

        @Override
        public Phase visitRenameConstraint(Change.RenameConstraint change) {
            return Phase.RENAME_CONSTRAINT;
        }

        @Override
        public Phase visitCreateIndex(Change.CreateIndex change) {
            return Phase.CREATE_INDEX;
        }

        @Override
        public Phase visitDropIndex(Change.DropIndex change) {
            return Phase.DROP_INDEX;
        }

        @Override
        public Phase visitRenameIndex(Change.RenameIndex change) {
            return Phase.RENAME_CONSTRAINT;
        }

        @Override
        public Phase visitCreateSequence(Change.CreateSequence change) {
            return change.above().filter(added::contains).isPresent()
                    ? Phase.CREATE_SEQUENCE_ABOVE_NEW
                    : Phase.CREATE_SEQUENCE;
        }

        @Override
        public Phase visitDropSequence(Change.DropSequence change) {
            return Phase.DROP_SEQUENCE;
        }

        @Override
        public Phase visitAlterSequence(Change.AlterSequence change) {
            return Phase.ALTER_SEQUENCE;
        }

        @Override
        public Phase visitCreateEnumType(Change.CreateEnumType change) {
            return Phase.CREATE_TYPE;
        }

        @Override
        public Phase visitDropEnumType(Change.DropEnumType change) {
            return Phase.DROP_TYPE;
        }

        @Override
        public Phase visitAlterEnumType(Change.AlterEnumType change) {
            return Phase.ALTER_TYPE;
        }
    }
}
