package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * A change reads or writes a whole table while others cannot write to it, although every row stays as it is. PostgreSQL has a way without
 * the lock for each, which {@code driftless.online} takes; MariaDB copies the table for a foreign key or check (MariaDB manual, "InnoDB
 * Online DDL Operations").
 */
final class LongLock implements Rule {
    static final String ID = "long-lock";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        TableName table = change.subject().table();
        if (context.isCreated(table)) {
            return List.of();
        }
        return context.dialects().stream()
                .flatMap(dialect -> work(change, dialect, context).stream()
                        .map(work -> hazard(change, table, work, dialect, context)))
                .toList();
    }

    private static Optional<String> work(Change change, Dialect dialect, LintContext context) {
        return switch (dialect.id()) {
            case "postgresql" -> context.isOnline() ? Optional.empty() : postgresql(change, context);
            case "mariadb" -> mariadb(change);
            default -> Optional.empty(); // H2 is for tests and small data
        };
    }

    private static Optional<String> postgresql(Change change, LintContext context) {
        if (change instanceof Change.CreateIndex) {
            return Optional.of("builds the index");
        }
        if (change instanceof Change.AddConstraint add) {
            boolean key =
                    add.constraint() instanceof Constraint.Unique || add.constraint() instanceof Constraint.PrimaryKey;
            return Optional.of(key ? "builds the index of the key" : "checks every row");
        }
        if (change instanceof Change.FillColumn) {
            return Optional.of("writes every row, in the transaction that has changed the table,");
        }
        boolean tightens = change instanceof Change.AlterColumn alter
                && alter.before().nullable()
                && !alter.after().nullable()
                && context.typeName(alter.before().type())
                        .equals(context.typeName(alter.after().type()));
        return tightens ? Optional.of("looks for rows without a value") : Optional.empty();
    }

    private static Optional<String> mariadb(Change change) {
        boolean copies = change instanceof Change.AddConstraint add
                && (add.constraint() instanceof Constraint.ForeignKey || add.constraint() instanceof Constraint.Check);
        return copies ? Optional.of("copies the table") : Optional.empty();
    }

    private Hazard hazard(Change change, TableName table, String work, Dialect dialect, LintContext context) {
        return context.info(
                this,
                change.subject(),
                "%s %s while nobody else can write to %s.".formatted(dialect.displayName(), work, table),
                dialect.id().equals("postgresql")
                        ? "Fine for a small table. For a large one compile with -Adriftless.online=true, which drafts it without the lock."
                        : "Fine for a small table; plan a pause for a large one.",
                dialect);
    }
}
