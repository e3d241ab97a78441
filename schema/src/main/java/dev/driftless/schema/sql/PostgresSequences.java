package dev.driftless.schema.sql;

import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences of PostgreSQL. */
final class PostgresSequences {
    private PostgresSequences() {}

    /**
     * Creates a sequence.
     *
     * @param above the ids in use, above which it begins
     */
    static List<String> create(PostgresDialect dialect, Sequence sequence, Optional<ObjectPath> above) {
        List<String> statements = new ArrayList<>();
        statements.add("create sequence " + dialect.quote(sequence.name()) + StandardDialect.bound(sequence)
                + " start with " + sequence.start()
                + " increment by " + sequence.increment()
                + sequence.options().map(o -> " " + o).orElse(""));
        above.ifPresent(ids -> statements.add("select setval(" + Literals.text(dialect.quote(sequence.name()))
                + ", coalesce(max("
                + dialect.quote(ids.member().orElseThrow()) + ") + " + sequence.increment() + ", " + sequence.start()
                + "), false) from " + dialect.quote(ids.table())));
        return statements;
    }

    static List<String> alter(PostgresDialect dialect, Sequence before, Sequence after) {
        List<String> statements = new ArrayList<>();
        TableName name = before.name();
        if (!name.name().equals(after.name().name())) {
            statements.add("alter sequence " + dialect.quote(name) + " rename to "
                    + dialect.quote(after.name().name()));
            name = name.withName(after.name().name());
        }
        if (!name.equals(after.name())) {
            statements.add(dialect.setSchema("alter sequence " + dialect.quote(name) + " ", after.name()));
        }
        String settings = (before.start() == after.start() ? "" : " start with " + after.start())
                + (before.increment() == after.increment() ? "" : " increment by " + after.increment())
                + (before.options().equals(after.options())
                        ? ""
                        : " " + after.options().orElse("<<no options>>"));
        if (!settings.isEmpty()) {
            statements.add("alter sequence " + dialect.quote(after.name()) + settings);
        }
        return statements;
    }
}
