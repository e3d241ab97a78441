package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
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
import java.util.regex.Pattern;

/**
 * MariaDB 10.7 and later, with InnoDB. It commits after each DDL statement, so statements carry its guards and can be run again.
 * A column is always restated in full, because {@code modify} drops whatever is left out.
 */
final class MariaDbDialect extends StandardDialect {
    /** The values that a column may have, as the mapping lists them: data, unlike conditions that people write for this database. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:\\S+|`[^`]*`|\"[^\"]*\") (?:not )?in \\('(?:[^']|'')*+'(?:, ?'(?:[^']|'')*+')*+\\)(?: or (?:\\S+|`[^`]*`) is null)?");

    private static final int MAX_IDENTIFIER = 64;

    MariaDbDialect() {
        super(new MariaDbTypes(), Quoting.BACK_TICKS);
    }

    @Override
    public String id() {
        return "mariadb";
    }

    @Override
    public String displayName() {
        return "MariaDB";
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_IDENTIFIER;
    }

    /** They are names of files: the server's {@code lower_case_table_names} is 0 where the file system tells case apart. */
    @Override
    public boolean foldsTableNames() {
        return false;
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean fillsMissingValuesSilently() {
        return true;
    }

    /** MariaDB has catalogs, which it calls databases, and no schemas; Hibernate leaves the schema out. */
    @Override
    public String quote(TableName name) {
        return name.catalog().map(c -> quote(c) + ".").orElse("") + quote(name.name());
    }

    @Override
    JsonExpressions json() {
        return new JsonExpressions.MariaDb();
    }

    /** By default a change waits a day for its lock, and whoever comes after it waits, too. */
    @Override
    public List<String> impatient(boolean inTransaction) {
        return List.of("set lock_wait_timeout = 5");
    }

    @Override
    public List<String> patientAgain() {
        return List.of("set lock_wait_timeout = default");
    }

    @Override
    List<String> online(Change change, SchemaView before) {
        return new MariaDbOnline(this, before).statements(change);
    }

    @Override
    public String numberOfRow() {
        return "(@driftless_row := @driftless_row + 1)";
    }

    @Override
    public List<String> countingRows() {
        return List.of("set @driftless_row = 0");
    }

    @Override
    String ifExists() {
        return "if exists ";
    }

    @Override
    String ifNotExists() {
        return "if not exists ";
    }

    @Override
    String generatedAs(String expression) {
        return expression.startsWith("row ")
                ? "generated always as " + expression
                : "generated always as (" + expression + ") stored";
    }

    @Override
    boolean notNullAfterGenerated() {
        return false;
    }

    @Override
    String identityClause() {
        return "not null auto_increment";
    }

    /** A {@code timestamp} column is not null unless it says otherwise. */
    @Override
    String nullClause(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("timestamp") ? " null" : "";
    }

    @Override
    boolean isInColumn(Table table, Unique unique) {
        return false;
    }

    @Override
    boolean isInTable(Table table, Unique unique) {
        return false;
    }

    @Override
    List<String> createTable(Table table) {
        List<String> statements = new ArrayList<>(super.createTable(table));
        table.uniques().forEach(unique -> statements.addAll(addConstraint(table, unique)));
        return statements;
    }

    /** Hibernate's own checks name columns in double quotes, in which texts stand here. */
    @Override
    public String condition(String check, List<Column> columns) {
        String result = check;
        for (Column column : columns) {
            result = column.name().quoted() ? Expression.requoted(result, column.name(), '`') : result;
        }
        return LISTED.matcher(result).matches() ? result.replace("\\", "\\\\") : result;
    }

    @Override
    String checkOptions(Check check) {
        return check.options().map(o -> " " + o).orElse("");
    }

    @Override
    String tableTail(Table table) {
        return table.comment().map(c -> " comment=" + literal(c)).orElse("")
                + " engine=InnoDB"
                + (RowHistory.period(table).isEmpty() ? "" : " with system versioning");
    }

    @Override
    boolean keepsHistory() {
        return true;
    }

    @Override
    List<String> periodClause(Table table) {
        List<Identifier> period = RowHistory.period(table);
        return period.isEmpty() ? List.of() : List.of("period for system_time " + columnList(period));
    }

    @Override
    String inlineComment(Column column) {
        return column.comment().map(c -> " comment " + literal(c)).orElse("");
    }

    /** Source: <a href="https://mariadb.com/kb/en/identifier-names/">Identifier Names</a>. */
    @Override
    public Optional<String> unusable(Identifier name) {
        if (name.text().endsWith(" ")) {
            return Optional.of("ends with a blank, which MariaDB does not take: the upgrade fails");
        }
        return name.text().codePoints().anyMatch(Character::isSupplementaryCodePoint)
                ? Optional.of("has a character beyond U+FFFF, which MariaDB does not take: the upgrade fails")
                : super.unusable(name);
    }

    @Override
    public boolean backslashEscapes() {
        return true;
    }

    @Override
    public String literal(String text) {
        return Literals.escaped(text);
    }

    @Override
    List<String> tableComment(TableName table, Optional<String> comment) {
        return List.of(alterTable(table) + "comment=" + literal(comment.orElse("")));
    }

    @Override
    List<String> commentsOf(Table table) {
        return List.of();
    }

    /** Column comments are part of the column's definition. */
    @Override
    List<String> columnComment(TableName table, Column column) {
        return List.of();
    }

    @Override
    String foreignKeyText(ForeignKey key) {
        return "foreign key if not exists " + columnList(key.columns()) + " references " + quote(key.target()) + " "
                + columnList(key.targetColumns());
    }

    @Override
    List<String> renameTable(Table table, TableName after) {
        return quote(table.name()).equals(quote(after)) ? List.of() : List.of(renaming(table.name(), after));
    }

    /**
     * Where a server takes names in another case for the same ({@code lower_case_table_names}), {@code rename table} finds that the
     * new name is there already, and {@code alter table} that nothing is to be done.
     */
    String renaming(TableName before, TableName after) {
        return before.equals(after)
                ? "alter table if exists " + quote(before) + " rename to " + quote(after)
                : "rename table if exists " + quote(before) + " to " + quote(after);
    }

    @Override
    List<String> renameColumn(SchemaView schema, Table table, Column column, Identifier after) {
        String rename =
                alterTable(table.name()) + "rename column if exists " + quote(column.name()) + " to " + quote(after);
        return new MariaDbHashes(this).isIn(table)
                ? MariaDbKeys.withoutForeignKeys(this, schema, table, column.name(), after, rename)
                : List.of(rename);
    }

    @Override
    List<String> alterColumn(Table table, Change.AlterColumn change) {
        return new MariaDbColumnChange(this, table, change).statements();
    }

    @Override
    List<String> addColumn(Table table, Column column) {
        String key = numbers(column) ? ", " + MariaDbKeys.addHelper(quote(column.name())) : "";
        return List.of(alterTable(table.name()) + "add column if not exists " + columnDefinition(column, "") + key);
    }

    @Override
    List<String> createIndex(Table table, Index index) {
        String create = super.createIndex(table, index).get(0);
        if (MariaDbKeys.isNameOfForeignKey(table, index.name())) {
            create = create.replaceFirst("^create (.*?)" + ifNotExists(), "create or replace $1");
        }
        return withReplaced(table, create, Optional.of(index.name()), MariaDbKeys.columns(index));
    }

    @Override
    List<String> addConstraint(Table table, Constraint constraint) {
        String alter = alterTable(table.name()) + "add ";
        if (constraint instanceof PrimaryKey key) {
            String helper = MariaDbKeys.startsWithIdentity(table, key) ? ", " + MariaDbKeys.DROP_HELPER : "";
            String add = alter + "primary key if not exists " + columnList(key.columns()) + helper;
            return withReplaced(table, add, Optional.empty(), key.columns());
        }
        if (constraint instanceof Unique unique) {
            String name = quote(unique.name());
            String free = MariaDbKeys.isNameOfForeignKey(table, unique.name())
                    ? alterTable(table.name()) + "drop index if exists " + name + ", add unique " + name
                    : alter + "unique if not exists " + name;
            return withReplaced(
                    table, free + " " + columnList(unique.columns()), Optional.of(unique.name()), unique.columns());
        }
        if (constraint instanceof Check check) {
            String clause = constraintClause(inOwnQuotes(check, table));
            return check.name().isPresent()
                    ? List.of(alter + clause.replaceFirst("^constraint ", "constraint if not exists "))
                    : MariaDbChecks.add(this, table, check, alter + clause);
        }
        return List.of(alter + constraintClause(constraint));
    }

    private List<String> withReplaced(Table table, String newKey, Optional<Identifier> name, List<Identifier> columns) {
        List<String> statements = new ArrayList<>(List.of(newKey));
        statements.addAll(MariaDbKeys.replaceIndexes(this, table, name, columns));
        return statements;
    }

    @Override
    List<String> dropConstraint(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return MariaDbKeys.dropPrimaryKey(this, table, key);
        }
        if (constraint instanceof ForeignKey key) {
            return MariaDbKeys.dropForeignKey(this, table, key);
        }
        if (constraint instanceof Unique unique) {
            return List.of(MariaDbKeys.dropIndex(this, table, unique.name(), unique.columns()));
        }
        Check check = (Check) constraint;
        return check.name()
                .map(name -> List.of(MariaDbKeys.dropFrom(this, table) + "drop constraint if exists " + quote(name)))
                .orElseGet(() -> MariaDbChecks.drop(this, table, check));
    }

    @Override
    List<String> renameConstraint(Table table, Constraint before, Constraint after) {
        if (before instanceof Unique from && after instanceof Unique to) {
            return renameIndex(table.name(), from.name(), to.name());
        }
        if (before instanceof PrimaryKey) {
            return List.of();
        }
        List<String> statements = new ArrayList<>(dropConstraint(table, before));
        statements.addAll(addConstraint(table, after));
        return statements;
    }

    @Override
    List<String> dropIndex(Table table, Index index) {
        return List.of(MariaDbKeys.dropIndex(this, table, index.name(), MariaDbKeys.columns(index)));
    }

    @Override
    List<String> renameIndex(TableName table, Identifier before, Identifier after) {
        return before.equals(after)
                ? List.of()
                : List.of(alterTable(table) + "rename index if exists " + quote(before) + " to " + quote(after));
    }

    @Override
    List<String> createSequence(Sequence sequence, Optional<ObjectPath> above) {
        return MariaDbSequences.create(this, sequence, above);
    }

    @Override
    List<String> alterSequence(Sequence before, Sequence after) {
        return MariaDbSequences.alter(this, before, after);
    }

    /** The database of a table, as {@code information_schema} is asked for it. */
    String database(TableName table) {
        return table.catalog().map(c -> literal(c.text())).orElse("database()");
    }

    /** A part of a string literal. */
    static String inText(String text) {
        String literal = Literals.escaped(text);
        return literal.substring(1, literal.length() - 1);
    }

    @Override
    List<String> createEnumType(EnumType type) {
        return List.of("<<enum type " + type.name() + ": MariaDB has none>>");
    }

    @Override
    List<String> dropEnumType(EnumType type) {
        return List.of("<<enum type " + type.name() + ": MariaDB has none>>");
    }

    @Override
    List<String> alterEnumType(EnumType before, EnumType after, SchemaView view) {
        return List.of("<<enum type " + after.name() + ": MariaDB has none>>");
    }
}
