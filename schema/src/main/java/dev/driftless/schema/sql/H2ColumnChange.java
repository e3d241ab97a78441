package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One column's way from one definition to another on H2, an action at a time. */
final class H2ColumnChange {
    private static final Set<SqlType> PLAIN = EnumSet.range(SqlType.BOOLEAN, SqlType.DECIMAL);

    private final H2Dialect dialect;
    private final Table table;
    private final Change.AlterColumn change;
    private final Column before;
    private final Column after;
    private final List<String> statements = new ArrayList<>();

    /** A column that is defined anew has no comment any more. */
    private boolean redefined;

    H2ColumnChange(H2Dialect dialect, Table table, Change.AlterColumn change) {
        this.dialect = dialect;
        this.table = table;
        this.change = change;
        this.before = RawDefinition.parted(change.before());
        this.after = RawDefinition.parted(change.after());
    }

    List<String> statements() {
        Optional<String> oldCheck = dialect.columnCheck(before);
        Optional<String> newCheck = dialect.columnCheck(after);
        boolean otherCheck = !oldCheck.equals(newCheck);
        if (!before.options().equals(after.options())) {
            statements.add(StandardDialect.byHand("the options of column " + table.name() + "." + after.name()));
        }
        if (otherCheck && oldCheck.isPresent()) {
            statements.add(dialect.dropColumnCheck(table, before));
        }
        changeDefinition();
        if (otherCheck && newCheck.isPresent()) {
            statements.add(dialect.addColumnCheck(table, before, after));
        }
        if (!before.comment().equals(after.comment())
                || (redefined && after.comment().isPresent())) {
            statements.addAll(dialect.columnComment(table.name(), after));
        }
        return statements;
    }

    private void changeDefinition() {
        boolean newType = !dialect.typeName(before.type()).equals(dialect.typeName(after.type()));
        boolean newExpression = !before.generatedAs().equals(after.generatedAs());
        if (dialect.numbers(before) && (newType || !dialect.numbers(after))) {
            action("drop identity");
        }
        if (!before.nullable() && after.nullable()) {
            action("drop not null");
        }
        if (newExpression && after.generatedAs().isEmpty()) {
            action("drop expression");
        }
        if (after.generatedAs().isPresent() && (newType || newExpression)) {
            action(dialect.typeName(after.type()) + " "
                    + dialect.generatedAs(after.generatedAs().get()));
            redefined = true;
        } else if (newType) {
            changeType();
        } else {
            statements.addAll(dialect.convertInPlace(change));
        }
        changeDefault();
        if (before.nullable() && !after.nullable()) {
            action("set not null");
        }
        if (dialect.numbers(after) && (newType || !dialect.numbers(before))) {
            addIdentity();
        }
    }

    private void changeType() {
        String conversion = change.using()
                .flatMap(u -> u.forDialect(dialect.id()))
                .or(() -> EnumCasts.using(comparable(), before.type(), after.type(), dialect))
                .or(this::throughText)
                .map(expression -> " using " + expression)
                .orElse("");
        if (before.defaultValue().isPresent()) {
            action("drop default");
        }
        if (conversion.isEmpty()) {
            action("set data type " + dialect.typeName(after.type()));
        } else {
            convert(conversion);
        }
        if (before.defaultValue().isPresent() && before.defaultValue().equals(after.defaultValue())) {
            action("set default " + after.defaultValue().get());
        }
    }

    /** H2 compares an enum with its own constants only. */
    private String comparable() {
        String name = dialect.quote(after.name());
        return before.type() instanceof ColumnType.EnumByName || before.type() instanceof ColumnType.NamedEnum
                ? "cast(" + name + " as varchar)"
                : name;
    }

    /** H2 reads numbers and booleans out of a JSON value only by way of its text. */
    private Optional<String> throughText() {
        boolean read = before.type() instanceof ColumnType.Basic json
                && json.type() == SqlType.JSON
                && after.type() instanceof ColumnType.Basic plain
                && PLAIN.contains(plain.type());
        return read ? Optional.of("cast(" + dialect.quote(after.name()) + " as varchar)") : Optional.empty();
    }

    /** Values are converted once, also when the script runs again; a type that cannot be told from those before is not recognized. */
    private void convert(String conversion) {
        List<String> types = new ArrayList<>(List.of(dialect.typeName(before.type())));
        if (change.using().isPresent() && before.type() instanceof ColumnType.EnumByName) {
            // An expression over an enum may only give that enum's constants.
            types.add("varchar");
        }
        String newType = dialect.typeName(after.type());
        String catalogName = H2Types.catalogName(newType);
        boolean told = types.stream().map(H2Types::catalogName).noneMatch(catalogName::equals);
        List<String> conversions = new ArrayList<>();
        types.stream().skip(1).forEach(type -> conversions.add(alter("set data type " + type)));
        conversions.add(alter("set data type " + newType + conversion));
        for (String statement : conversions) {
            statements.add(
                    told ? H2Lookup.unlessOfType(table.name(), after.name(), catalogName, statement) : statement);
        }
    }

    private void changeDefault() {
        if (!before.defaultValue().equals(after.defaultValue())) {
            action(after.defaultValue().map(d -> "set default " + d).orElse("drop default"));
        }
    }

    /** The new counter starts above the values that are there. An old one would keep the largest value of the old type. */
    private void addIdentity() {
        String column = dialect.quote(after.name());
        action(dialect.typeName(after.type()) + " generated by default as identity");
        redefined = true;
        action("restart with (select coalesce(max(" + column + "), 0) + 1 from " + dialect.quote(table.name()) + ")");
    }

    private void action(String action) {
        statements.add(alter(action));
    }

    private String alter(String action) {
        return dialect.alterTable(table.name()) + "alter column " + dialect.quote(after.name()) + " " + action;
    }
}
