package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What most databases have in common: standard SQL, in the shape that Hibernate's {@code StandardTableExporter},
 * {@code ColumnDefinitions} and their siblings give it. A subclass overrides only what its database does otherwise.
 */
abstract sealed class StandardDialect implements Dialect permits H2Dialect, PostgresDialect, MariaDbDialect {
    private final StandardTypes types;
    private final Quoting quoting;

    StandardDialect(StandardTypes types, Quoting quoting) {
        this.types = types;
        this.quoting = quoting;
    }

    @Override
    public final List<String> statements(Change change, SchemaView before) {
        return localized(change, before, this::plain);
    }

    @Override
    public final List<String> statementsOnline(Change change, SchemaView before) {
        return localized(change, before, this::online);
    }

    private List<String> localized(
            Change change, SchemaView before, BiFunction<Change, SchemaView, List<String>> statements) {
        Localized own = new Localized(this, before);
        return RowHistory.without(change, before, this)
                .orElseGet(
                        () -> own.of(change).map(c -> statements.apply(c, own)).orElse(List.of()));
    }

    final List<String> plain(Change change, SchemaView before) {
        return change.accept(new ChangeStatements(this, before));
    }

    /** A change of this database's own, in the form of {@link #statementsOnline}. */
    List<String> online(Change change, SchemaView before) {
        return plain(change, before);
    }

    @Override
    public List<String> impatient(boolean inTransaction) {
        return List.of();
    }

    @Override
    public List<String> patientAgain() {
        return List.of();
    }

    @Override
    public final String typeName(ColumnType type) {
        return types.name(type);
    }

    @Override
    public final Optional<String> neutralValue(ColumnType type) {
        return NeutralValues.of(type, this);
    }

    @Override
    public final String quote(Identifier name) {
        return quoting.quote(name);
    }

    @Override
    public String quote(TableName name) {
        return Stream.of(name.catalog(), name.schema(), Optional.of(name.name()))
                .flatMap(Optional::stream)
                .map(this::quote)
                .collect(Collectors.joining("."));
    }

    /** {@code if exists } where a repeated run of the script needs it. */
    abstract String ifExists();

    /** {@code if not exists } where a repeated run of the script needs it. */
    abstract String ifNotExists();

    /** {@code generated always as (...)}. */
    abstract String generatedAs(String expression);

    /** How it reads JSON. */
    abstract JsonExpressions json();

    /** Whether {@code not null} may follow {@code generated always as}. */
    abstract boolean notNullAfterGenerated();

    /** The check that this database needs because of the column's type. */
    Optional<String> derivedCheck(Column column) {
        if (column.type() instanceof ColumnType.EnumByOrdinal enumType) {
            return Optional.of(quote(column.name()) + " between 0 and "
                    + (enumType.values().size() - 1));
        }
        return Optional.empty();
    }

    /** The check of the column with its parentheses, all conditions in one; absent if there is none. */
    final Optional<String> columnCheck(Column column) {
        List<String> conditions = new ArrayList<>();
        column.checks().forEach(check -> conditions.add(condition(check, List.of(column))));
        derivedCheck(column).ifPresent(conditions::add);
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(conditions.stream().collect(Collectors.joining(") and (", "((", "))")));
    }

    @Override
    public Optional<String> unusable(Identifier name) {
        return quoting.unusable(name);
    }

    @Override
    public boolean backslashEscapes() {
        return false;
    }

    @Override
    public String literal(String text) {
        return Literals.text(text);
    }

    @Override
    public String condition(String check, List<Column> columns) {
        return check;
    }

    List<String> createTable(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : RowHistory.columns(table, this)) {
            boolean unique = table.uniques().stream()
                    .anyMatch(u -> isInColumn(table, u) && u.columns().contains(column.name()));
            lines.add(columnDefinition(column, unique ? " unique" : ""));
        }
        table.primaryKey().ifPresent(key -> lines.add(constraintClause(key)));
        table.uniques().stream().filter(u -> isInTable(table, u)).forEach(u -> lines.add(constraintClause(u)));
        table.checks().forEach(check -> lines.add(constraintClause(inOwnQuotes(check, table))));
        lines.addAll(periodClause(table));
        List<String> statements = new ArrayList<>();
        statements.add("create table " + ifNotExists() + quote(table.name()) + " (\n    "
                + String.join(",\n    ", lines) + "\n)" + tableTail(table)
                + table.options().map(o -> " " + o).orElse(""));
        statements.addAll(commentsOf(table));
        statements.addAll(FirstRows.statements(table, this));
        table.indexes().forEach(index -> statements.addAll(createIndex(table, index)));
        return statements;
    }

    /** Whether the database itself keeps the past rows of a table. */
    boolean keepsHistory() {
        return false;
    }

    /** What {@code create table} says of the columns that tell when a row was valid. */
    List<String> periodClause(Table table) {
        return List.of();
    }

    /** Whether {@code create table} writes the unique constraint behind its only column. */
    boolean isInColumn(Table table, Unique unique) {
        return saysItInColumn(unique)
                && table.uniques().stream()
                        .takeWhile(u -> !u.equals(unique))
                        .allMatch(before ->
                                saysItInColumn(before) && !before.columns().equals(unique.columns()));
    }

    private static boolean saysItInColumn(Unique unique) {
        return !unique.named() && unique.columns().size() == 1;
    }

    /** Whether {@code create table} writes the unique constraint after the columns. */
    boolean isInTable(Table table, Unique unique) {
        return !isInColumn(table, unique);
    }

    String tableTail(Table table) {
        return "";
    }

    /** The statements that comment a new table, where its own statement does not. */
    List<String> commentsOf(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment().isPresent()) {
            statements.addAll(tableComment(table.name(), table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment().isPresent()) {
                statements.addAll(columnComment(table.name(), column));
            }
        }
        return statements;
    }

    List<String> tableComment(TableName table, Optional<String> comment) {
        return List.of("comment on table " + quote(table) + " is "
                + comment.map(Literals::text).orElse("null"));
    }

    List<String> columnComment(TableName table, Column column) {
        return List.of("comment on column " + quote(table) + "." + quote(column.name()) + " is "
                + column.comment().map(Literals::text).orElse("null"));
    }

    /** Everything about a column as in {@code create table}, with {@code unique} at its place. */
    final String columnDefinition(Column column, String unique) {
        return quote(column.name())
                + " "
                + typeAndValue(column)
                + inlineComment(column)
                + unique
                + columnCheck(column).map(c -> " check " + c).orElse("")
                + column.options().map(o -> " " + o).orElse("");
    }

    /** Type, collation, default, generation and nullability. */
    private String typeAndValue(Column column) {
        String type = typeName(column.type());
        if (numbers(column)) {
            return type.toLowerCase(Locale.ROOT).contains(identityClause()) ? type : type + " " + identityClause();
        }
        String nullability = column.nullable() ? nullClause(type) : " not null";
        return type
                + column.collation().map(c -> " collate " + collation(c)).orElse("")
                + column.defaultValue().map(d -> " default " + d).orElse("")
                + column.generatedAs().map(g -> " " + generatedAs(g)).orElse("")
                + (column.generatedAs().isPresent() && !notNullAfterGenerated() ? "" : nullability);
    }

    String identityClause() {
        return "generated by default as identity";
    }

    String nullClause(String type) {
        return "";
    }

    String collation(String name) {
        return name;
    }

    String inlineComment(Column column) {
        return "";
    }

    final String columnList(List<Identifier> columns) {
        return columns.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    final String alterTable(TableName table) {
        return "alter table " + quote(table) + " ";
    }

    List<String> dropTable(TableName table) {
        return List.of("drop table " + ifExists() + quote(table));
    }

    List<String> addColumn(Table table, Column column) {
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(table.name()) + "add column " + ifNotExists() + columnDefinition(column, ""));
        if (column.comment().isPresent()) {
            statements.addAll(columnComment(table.name(), column));
        }
        return statements;
    }

    List<String> dropColumn(Table table, Column column) {
        return List.of(alterTable(table.name()) + "drop column " + ifExists() + quote(column.name()));
    }

    final List<String> fillColumn(Change.FillColumn change) {
        String column = quote(change.column().name());
        String value = change.value().flatMap(v -> v.forDialect(id())).orElse("<<value for " + change.subject() + ">>");
        return List.of("update " + quote(change.table()) + " set " + column + " = " + value
                + (change.onlyNulls() ? " where " + column + " is null" : ""));
    }

    /** The values of a column whose type has the same name before and after, as an enum by position has. */
    final List<String> convertInPlace(Change.AlterColumn change) {
        return change.using().flatMap(using -> using.forDialect(id())).stream()
                .map(expression -> "update " + quote(change.table()) + " set "
                        + quote(change.after().name()) + " = " + expression)
                .toList();
    }

    final Check inOwnQuotes(Check check, Table table) {
        return new Check(check.name(), condition(check.condition(), table.columns()), check.options());
    }

    List<String> addConstraint(Table table, Constraint constraint) {
        return List.of(alterTable(table.name()) + "add " + constraintClause(constraint));
    }

    /** A constraint as it stands in {@code create table} or after {@code add}. */
    final String constraintClause(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.name().map(this::named).orElse("") + "primary key " + columnList(key.columns());
        }
        if (constraint instanceof Unique unique) {
            return (unique.named() ? named(unique.name()) : "") + "unique " + columnList(unique.columns());
        }
        if (constraint instanceof Check check) {
            return check.name().map(this::named).orElse("") + "check (" + check.condition() + ")" + checkOptions(check);
        }
        ForeignKey key = (ForeignKey) constraint;
        return named(key.name())
                + key.definition().orElseGet(() -> foreignKeyText(key))
                + onDelete(key.onDelete())
                + key.options().map(o -> " " + o).orElse("");
    }

    /** What follows a check constraint; only some databases have any such options. */
    String checkOptions(Check check) {
        return "";
    }

    String named(Identifier name) {
        return "constraint " + quote(name) + " ";
    }

    String foreignKeyText(ForeignKey key) {
        return "foreign key " + columnList(key.columns()) + " references " + quote(key.target())
                + (key.toPrimaryKey() ? "" : " " + columnList(key.targetColumns()));
    }

    private static String onDelete(OnDelete action) {
        return switch (action) {
            case NO_ACTION -> "";
            case CASCADE, SET_NULL, SET_DEFAULT, RESTRICT ->
                " on delete " + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    List<String> createIndex(Table table, Index index) {
        return List.of("create " + (index.unique() ? "unique " : "") + "index " + ifNotExists() + quote(index.name())
                + " on " + quote(table.name()) + " ("
                + index.parts().stream().map(this::indexPart).collect(Collectors.joining(", ")) + ")"
                + index.options().map(o -> " " + o).orElse(""));
    }

    private String indexPart(Index.Part part) {
        String value = part.column().map(this::quote).or(part::expression).orElseThrow();
        return part.order().isEmpty() ? value : value + " " + part.order();
    }

    List<String> dropSequence(TableName sequence) {
        return List.of("drop sequence " + ifExists() + quote(sequence));
    }

    /** Whether a key, a constraint on several columns or an index holds the column. */
    static boolean isInKey(Table table, Identifier column) {
        Stream<Constraint> constraints = Stream.of(
                        table.primaryKey().stream(), table.uniques().stream(), table.foreignKeys().stream())
                .flatMap(c -> c);
        return constraints.anyMatch(c -> c.columns().contains(column))
                || table.indexes().stream()
                        .flatMap(i -> i.parts().stream())
                        .anyMatch(p -> p.column().map(column::equals).orElse(true))
                || table.checks().stream().anyMatch(c -> Expression.mentions(c.condition(), column));
    }

    /** What Driftless does not do by itself: no valid SQL, so that nothing runs before a person has seen to it. */
    static String byHand(String what) {
        return "<<change " + what + " by hand>>";
    }

    /** Whether the database's native way to number rows is to do it by itself. */
    boolean numbersNatively() {
        return true;
    }

    final boolean numbers(Column column) {
        return column.identity() == Identity.ALWAYS || (column.identity() == Identity.NATIVE && numbersNatively());
    }

    /** Whether the sequence is there on this database. */
    final boolean has(Sequence sequence) {
        return !sequence.forNative() || !numbersNatively();
    }

    @Override
    public String doesNotMatch(String text, String pattern) {
        return "%s not regexp '%s'".formatted(text, pattern);
    }

    @Override
    public String viewsOver(TableName table, Optional<Identifier> column) {
        return ViewsQuery.of(table, column, this);
    }

    abstract List<String> renameTable(Table table, TableName after);

    abstract List<String> renameColumn(SchemaView schema, Table table, Column column, Identifier after);

    abstract List<String> alterColumn(Table table, Change.AlterColumn change);

    abstract List<String> dropConstraint(Table table, Constraint constraint);

    abstract List<String> renameConstraint(Table table, Constraint before, Constraint after);

    abstract List<String> dropIndex(Table table, Index index);

    abstract List<String> renameIndex(TableName table, Identifier before, Identifier after);

    /** The bound that a sequence needs to start on the other side of zero than it counts to. */
    static String bound(Sequence sequence) {
        if (sequence.increment() > 0 && sequence.start() <= 0) {
            return " minvalue " + sequence.start();
        }
        return sequence.increment() < 0 && sequence.start() >= 0 ? " maxvalue " + sequence.start() : "";
    }

    abstract List<String> createSequence(Sequence sequence, Optional<ObjectPath> above);

    abstract List<String> alterSequence(Sequence before, Sequence after);

    abstract List<String> createEnumType(EnumType type);

    abstract List<String> dropEnumType(EnumType type);

    abstract List<String> alterEnumType(EnumType before, EnumType after, SchemaView view);
}
