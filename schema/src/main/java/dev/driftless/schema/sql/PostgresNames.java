package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names that PostgreSQL gives to what a statement leaves unnamed: {@code <table>_pkey}, {@code <table>_<columns>_key},
 * {@code <table>_<column>_check}, {@code <table>_<column>_seq}. Source: {@code makeObjectName}, {@code ChooseIndexName} and
 * {@code ChooseConstraintName} in PostgreSQL's {@code src/backend/commands/indexcmds.c} and {@code src/backend/catalog}.
 */
final class PostgresNames {
    private static final int MAX_BYTES = 63;

    /** What an unnamed object is to its table. */
    enum Kind {
        PRIMARY_KEY("pkey"),
        UNIQUE("key"),
        CHECK("check"),
        IDENTITY_SEQUENCE("seq");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    /**
     * An object that PostgreSQL names.
     *
     * @param kind what it is
     * @param columns those its name is made of
     */
    record Unnamed(Kind kind, List<Identifier> columns) {
        Unnamed renamed(Identifier before, Identifier after) {
            return new Unnamed(
                    kind,
                    columns.stream().map(c -> c.equals(before) ? after : c).toList());
        }
    }

    static final Unnamed PRIMARY_KEY = new Unnamed(Kind.PRIMARY_KEY, List.of());

    private PostgresNames() {}

    /** All unnamed objects of a table in the order in which {@code create table} makes them. */
    static List<Unnamed> of(Table table, StandardDialect dialect) {
        List<Unnamed> all = new ArrayList<>();
        for (Column column : table.columns()) {
            if (dialect.numbers(column)) {
                all.add(new Unnamed(Kind.IDENTITY_SEQUENCE, List.of(column.name())));
            }
        }
        for (Column column : table.columns()) {
            columnCheck(table, column, dialect).ifPresent(all::add);
        }
        table.checks().stream().filter(c -> c.name().isEmpty()).forEach(c -> all.add(check(table, c)));
        if (table.primaryKey().filter(key -> key.name().isEmpty()).isPresent()) {
            all.add(PRIMARY_KEY);
        }
        table.uniques().stream().filter(u -> !u.named()).forEach(u -> all.add(unique(u)));
        return all;
    }

    static Unnamed unique(Unique unique) {
        return new Unnamed(Kind.UNIQUE, unique.columns());
    }

    static Unnamed check(Table table, Check check) {
        List<Identifier> columns = CheckText.columns(check.condition(), table);
        return new Unnamed(Kind.CHECK, columns.size() == 1 ? columns : List.of());
    }

    /** The check of a column; a condition on several columns is named after the table alone. */
    static Optional<Unnamed> columnCheck(Table table, Column column, StandardDialect dialect) {
        return dialect.columnCheck(column).map(condition -> {
            List<Identifier> columns = CheckText.columns(condition, table);
            boolean several = columns.size() > 1;
            return new Unnamed(Kind.CHECK, several ? List.of() : columns.isEmpty() ? List.of(column.name()) : columns);
        });
    }

    /** The names of the objects, each with a number behind it if an earlier one has taken the name. */
    static List<String> names(Identifier table, List<Unnamed> all) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Unnamed one : all) {
            String name = name(table, one, "");
            for (int number = 1; !taken.add(name); number++) {
                name = name(table, one, String.valueOf(number));
            }
            names.add(name);
        }
        return names;
    }

    /** The names that such an object may have: several if the table has others from which its name does not tell it. */
    static List<String> candidates(Table table, StandardDialect dialect, Unnamed wanted) {
        List<Unnamed> all = of(table, dialect);
        List<String> names = names(table.name().name(), all);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).equals(wanted))
                .mapToObj(names::get)
                .toList();
    }

    private static String name(Identifier table, Unnamed object, String number) {
        String label = object.kind().label + number;
        String columns = String.join(
                "_", object.columns().stream().map(PostgresNames::stored).toList());
        return shortened(stored(table), columns, label);
    }

    /** {@code makeObjectName}: the longer of the two parts is cut until the whole fits. */
    private static String shortened(String table, String columns, String label) {
        int available = MAX_BYTES - label.length() - 1 - (columns.isEmpty() ? 0 : 1);
        int first = bytes(table);
        int second = bytes(columns);
        while (first + second > available) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        String tail = columns.isEmpty() ? "" : "_" + clip(columns, second);
        return clip(table, first) + tail + "_" + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The longest beginning of the text that has no more than so many bytes and no broken character. */
    private static String clip(String text, int bytes) {
        int end = text.length();
        while (bytes(text.substring(0, end)) > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    /** The name as PostgreSQL keeps it: unquoted ones in lower case, all of them no longer than 63 bytes. */
    static String stored(Identifier name) {
        return clip(name.quoted() ? name.text() : name.text().toLowerCase(Locale.ROOT), MAX_BYTES);
    }
}
