package dev.driftless.schema.sql;

import dev.driftless.schema.model.Identifier;
import java.util.Optional;

/** How a database quotes names. Only names that the mapping quotes are quoted, as Hibernate does it. */
enum Quoting {
    DOUBLE_QUOTES("\""),
    BACK_TICKS("`");

    private final String mark;

    Quoting(String mark) {
        this.mark = mark;
    }

    /** Source: {@code Dialect.toQuotedIdentifier}, which puts a name between quotes as it is. */
    Optional<String> unusable(Identifier name) {
        if (name.text().indexOf(0) >= 0) {
            return Optional.of("has a character that no database takes, U+0000: the upgrade fails");
        }
        return name.text().contains(mark)
                ? Optional.of("has a %s in it, which Hibernate does not double: its statements with that name fail"
                        .formatted(mark))
                : Optional.empty();
    }

    String quote(Identifier name) {
        return name.quoted() ? mark + name.text().replace(mark, mark + mark) + mark : name.text();
    }
}
