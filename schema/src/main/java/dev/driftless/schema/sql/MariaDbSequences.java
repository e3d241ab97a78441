package dev.driftless.schema.sql;

import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences of MariaDB: they know no expression, so that a value has to come by way of a variable, and a text that is executed. */
final class MariaDbSequences {
    private MariaDbSequences() {}

    /**
     * Creates a sequence.
     *
     * @param above the ids in use, above which it begins
     */
    static List<String> create(MariaDbDialect dialect, Sequence sequence, Optional<ObjectPath> above) {
        List<String> statements = new ArrayList<>();
        statements.add("create sequence if not exists " + dialect.quote(sequence.name())
                + StandardDialect.bound(sequence) + " start with "
                + sequence.start() + " increment by " + sequence.increment() + " nocache"
                + sequence.options().map(o -> " " + o).orElse(""));
        above.ifPresent(ids -> {
            statements.add(
                    next("select coalesce(max(" + dialect.quote(ids.member().orElseThrow()) + ") + "
                            + sequence.increment() + ", " + sequence.start() + ") from " + dialect.quote(ids.table())));
            statements.add(restart(dialect, sequence.name(), ""));
        });
        return statements;
    }

    /** MariaDB keeps the next value, not the last one: with longer steps the next block of ids begins that much further. */
    static List<String> alter(MariaDbDialect dialect, Sequence before, Sequence after) {
        List<String> statements = new ArrayList<>();
        if (!dialect.quote(before.name()).equals(dialect.quote(after.name()))) {
            statements.add(dialect.renaming(before.name(), after.name()));
        }
        if (before.start() != after.start() || before.increment() != after.increment()) {
            long further = Math.max(0, after.increment() - before.increment());
            statements.add(next("select next_not_cached_value + if(increment = " + before.increment() + ", " + further
                    + ", 0) from " + dialect.quote(after.name())));
            statements.add(restart(
                    dialect, after.name(), " start with " + after.start() + " increment by " + after.increment()));
        }
        return statements;
    }

    private static String next(String query) {
        return "set @driftless_next = (" + query + ")";
    }

    private static String restart(MariaDbDialect dialect, TableName sequence, String settings) {
        return "execute immediate concat('alter sequence " + MariaDbDialect.inText(dialect.quote(sequence)) + settings
                + " restart with ', @driftless_next)";
    }
}
