package dev.driftless.schema.sql;

import dev.driftless.schema.model.Identifier;

/** How a database quotes names. Only names that the mapping quotes are quoted, as Hibernate does it. */
enum Quoting {
    DOUBLE_QUOTES("\""),
    BACK_TICKS("`");

    private final String mark;

    Quoting(String mark) {
        this.mark = mark;
    }

    String quote(Identifier name) {
        return name.quoted() ? mark + name.text().replace(mark, mark + mark) + mark : name.text();
    }
}
