package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.PostgresNames.Kind;
import dev.driftless.schema.sql.PostgresNames.Unnamed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * PostgreSQL 15 and later. Its DDL is transactional, so statements carry no guards. What the database names itself follows its
 * table or column when that is renamed, so that the catalog stays the one Hibernate would create.
 */
final class PostgresDialect extends StandardDialect {
    private static final int MAX_IDENTIFIER = 63;

    PostgresDialect() {
        super(new PostgresTypes(), Quoting.DOUBLE_QUOTES);
    }

    @Override
    public String id() {
        return "postgresql";
    }

    @Override
    public String displayName() {
        return "PostgreSQL";
    }

    /** A connection is to one catalog, which PostgreSQL calls a database; Hibernate leaves its name out. */
    @Override
    public String quote(TableName name) {
        return name.schema().map(s -> quote(s) + ".").orElse("") + quote(name.name());
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_IDENTIFIER;
    }

    @Override
    public String doesNotMatch(String text, String pattern) {
        return "%s !~ '%s'".formatted(text, pattern);
    }

    @Override
    public boolean foldsTableNames() {
        return true;
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public boolean fillsMissingValuesSilently() {
        return false;
    }

    @Override
    List<String> online(Change change, SchemaView before) {
        return new PostgresOnline(this, before).statements(change);
    }

    @Override
    public List<String> impatient(boolean inTransaction) {
        return List.of(inTransaction ? "set local lock_timeout = '5s'" : PostgresOnline.IMPATIENT);
    }

    @Override
    public List<String> patientAgain() {
        return List.of(PostgresOnline.PATIENT);
    }

    @Override
    boolean numbersNatively() {
        return false;
    }

    @Override
    JsonExpressions json() {
        return new JsonExpressions.Postgres();
    }

    @Override
    public String numberOfRow() {
        return "nextval('driftless_rows')";
    }

    @Override
    public List<String> countingRows() {
        return List.of("create temporary sequence if not exists driftless_rows");
    }

    @Override
    String ifExists() {
        return "";
    }

    @Override
    String ifNotExists() {
        return "";
    }

    @Override
    String generatedAs(String expression) {
        return "generated always as (" + expression + ") stored";
    }

    @Override
    boolean notNullAfterGenerated() {
        return false;
    }

    @Override
    String collation(String name) {
        return "\"" + name + "\"";
    }

    @Override
    Optional<String> derivedCheck(Column column) {
        if (column.type() instanceof ColumnType.EnumByName type && type.checked()) {
            return Optional.of(oneOf(column, type.values()));
        }
        if (column.type() instanceof ColumnType.Raw type && !type.values().isEmpty()) {
            return Optional.of(oneOf(column, type.values()));
        }
        return super.derivedCheck(column);
    }

    private String oneOf(Column column, List<String> values) {
        return quote(column.name()) + " in (" + Literals.list(values) + ")";
    }

    @Override
    List<String> renameTable(Table table, TableName after) {
        List<String> statements = new ArrayList<>();
        TableName moved = table.name();
        if (!moved.schema().equals(after.schema())) {
            statements.add(setSchema(alterTable(moved), after));
            moved = new TableName(after.catalog(), after.schema(), moved.name());
        }
        if (!moved.equals(after)) {
            statements.add(alterTable(moved) + "rename to " + quote(after.name()));
        }
        statements.addAll(renameUnnamed(table, after, unnamed -> unnamed));
        return statements;
    }

    /** The default schema is known only where the statement runs. */
    String setSchema(String alter, TableName after) {
        return after.schema()
                .map(schema -> alter + "set schema " + quote(schema))
                .orElseGet(() -> """
                        do $driftless$
                        begin
                            execute format('%sset schema %%I', current_schema());
                        end
                        $driftless$""".formatted(alter.replace("'", "''").replace("%", "%%")));
    }

    @Override
    List<String> renameColumn(SchemaView schema, Table table, Column column, Identifier after) {
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(table.name()) + "rename column " + quote(column.name()) + " to " + quote(after));
        statements.addAll(renameUnnamed(table, table.name(), unnamed -> unnamed.renamed(column.name(), after)));
        return statements;
    }

    private List<String> renameUnnamed(Table table, TableName after, UnaryOperator<Unnamed> renaming) {
        List<Unnamed> before = PostgresNames.of(table, this);
        List<String> oldNames = PostgresNames.names(table.name().name(), before);
        List<String> newNames =
                PostgresNames.names(after.name(), before.stream().map(renaming).toList());
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < oldNames.size(); i++) {
            if (!oldNames.get(i).equals(newNames.get(i))) {
                boolean sequence = before.get(i).kind() == Kind.IDENTITY_SEQUENCE;
                statements.add(
                        sequence
                                ? "alter sequence " + quote(after.withName(stored(oldNames.get(i)))) + " rename to "
                                        + quote(stored(newNames.get(i)))
                                : renameConstraint(after, oldNames.get(i), newNames.get(i)));
            }
        }
        return statements;
    }

    private String renameConstraint(TableName table, String before, String after) {
        return alterTable(table) + "rename constraint " + quote(stored(before)) + " to " + quote(stored(after));
    }

    /** A name as the database keeps it; quoted only where it could not be written plainly. */
    private static Identifier stored(String name) {
        return new Identifier(name, !name.matches("[a-z_][a-z0-9_]*"));
    }

    @Override
    List<String> alterColumn(Table table, Change.AlterColumn change) {
        return new PostgresColumnChange(this, table, change).statements();
    }

    @Override
    List<String> dropConstraint(Table table, Constraint constraint) {
        if (constraint instanceof Check check && check.name().isEmpty()) {
            return List.of(dropCheck(table, PostgresNames.check(table, check), check.condition()));
        }
        List<String> statements = new ArrayList<>();
        statements.add(alterTable(table.name()) + "drop constraint " + quote(constraintName(table, constraint)));
        if (constraint instanceof PrimaryKey key) {
            KeyColumns.requiredOnlyBy(key, table)
                    .forEach(column -> statements.add(
                            alterTable(table.name()) + "alter column " + quote(column.name()) + " drop not null"));
        }
        return statements;
    }

    /** Drops the check of a column, which the database named. */
    String dropColumnCheck(Table table, Column column) {
        Unnamed check = PostgresNames.columnCheck(table, column, this).orElseThrow();
        return dropCheck(table, check, columnCheck(column).orElseThrow());
    }

    private String dropCheck(Table table, Unnamed check, String condition) {
        List<String> candidates = PostgresNames.candidates(table, this, check);
        return candidates.size() == 1
                ? alterTable(table.name()) + "drop constraint " + quote(stored(candidates.get(0)))
                : dropTwin(table, condition, candidates);
    }

    /**
     * Where the database numbered the names of several checks, nobody knows which is which: the one to drop is found by a twin of
     * the same text. The last number takes its place, so that the numbers stay without a gap.
     */
    private String dropTwin(Table table, String condition, List<String> candidates) {
        String last = candidates.get(candidates.size() - 1);
        return """
                do $driftless$
                declare
                    victim text;
                begin
                    alter table %1$s add constraint driftless_twin check (%2$s) not valid;
                    select c.conname into strict victim
                        from pg_constraint c join pg_constraint t on t.conrelid = c.conrelid
                        where t.conrelid = '%3$s'::regclass and t.conname = 'driftless_twin' and c.conname in (%4$s)
                            and pg_get_expr(c.conbin, c.conrelid) = pg_get_expr(t.conbin, t.conrelid)
                        order by c.conname fetch first row only;
                    execute format('alter table %3$s drop constraint %%I, drop constraint driftless_twin', victim);
                    if victim <> %5$s then
                        execute format('alter table %3$s rename constraint %6$s to %%I', victim);
                    end if;
                end
                $driftless$""".formatted(
                        quote(table.name()),
                        condition,
                        quote(table.name()).replace("'", "''"),
                        Literals.list(candidates),
                        Literals.text(last),
                        quote(stored(last)).replace("'", "''"));
    }

    /** The name that a constraint of the table has; absent where the database numbered several, and nobody knows which is which. */
    Optional<Identifier> knownName(Table table, Constraint constraint) {
        Optional<Unnamed> unnamed = Optional.empty();
        if (constraint instanceof Unique unique && !unique.named()) {
            unnamed = Optional.of(PostgresNames.unique(unique));
        } else if (constraint instanceof Check check && check.name().isEmpty()) {
            unnamed = Optional.of(PostgresNames.check(table, check));
        }
        boolean known = unnamed.map(
                        u -> PostgresNames.candidates(table, this, u).size() == 1)
                .orElse(true);
        return known ? Optional.of(constraintName(table, constraint)) : Optional.empty();
    }

    private Identifier constraintName(Table table, Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return key.name();
        }
        if (constraint instanceof Unique unique) {
            return unique.named() ? unique.name() : onlyName(table, PostgresNames.unique(unique));
        }
        if (constraint instanceof Check check) {
            return check.name().orElseGet(() -> onlyName(table, PostgresNames.check(table, check)));
        }
        return ((PrimaryKey) constraint).name().orElseGet(() -> onlyName(table, PostgresNames.PRIMARY_KEY));
    }

    private Identifier onlyName(Table table, Unnamed unnamed) {
        return stored(PostgresNames.candidates(table, this, unnamed).get(0));
    }

    @Override
    List<String> renameConstraint(Table table, Constraint before, Constraint after) {
        if (before instanceof Check) {
            List<String> statements = new ArrayList<>(dropConstraint(table, before));
            statements.addAll(addConstraint(table, after));
            return statements;
        }
        Identifier oldName = constraintName(table, before);
        Identifier newName = after instanceof PrimaryKey key && key.name().isEmpty()
                ? givenName(table, PostgresNames.PRIMARY_KEY)
                : after instanceof Unique unique && !unique.named()
                        ? givenName(table, PostgresNames.unique(unique))
                        : constraintName(table, after);
        return oldName.equals(newName)
                ? List.of()
                : List.of(alterTable(table.name()) + "rename constraint " + quote(oldName) + " to " + quote(newName));
    }

    private static Identifier givenName(Table table, Unnamed unnamed) {
        return stored(PostgresNames.names(table.name().name(), List.of(unnamed)).get(0));
    }

    @Override
    List<String> dropIndex(Table table, Index index) {
        return List.of("drop index " + quote(table.name().withName(index.name())));
    }

    @Override
    List<String> renameIndex(TableName table, Identifier before, Identifier after) {
        return List.of("alter index " + quote(table.withName(before)) + " rename to " + quote(after));
    }

    @Override
    List<String> createSequence(Sequence sequence, Optional<ObjectPath> above) {
        return PostgresSequences.create(this, sequence, above);
    }

    @Override
    List<String> alterSequence(Sequence before, Sequence after) {
        return PostgresSequences.alter(this, before, after);
    }

    @Override
    List<String> createEnumType(EnumType type) {
        String name = quote(type.name());
        return List.of(
                "create type " + name + " as enum (" + Literals.list(type.values()) + ")",
                "create cast (varchar as " + name + ") with inout as implicit",
                "create cast (" + name + " as varchar) with inout as implicit");
    }

    @Override
    List<String> dropEnumType(EnumType type) {
        // "cascade" would take the columns of tables along that nobody here knows of
        String name = quote(type.name());
        return List.of(
                "drop cast if exists (varchar as " + name + ")",
                "drop cast if exists (" + name + " as varchar)",
                "drop type " + name);
    }

    @Override
    List<String> alterEnumType(EnumType before, EnumType after, SchemaView view) {
        List<String> kept =
                after.values().stream().filter(before.values()::contains).toList();
        if (!kept.equals(before.values())) {
            return new EnumTypeRebuild(this, "type", before, after, view).statements();
        }
        List<String> statements = new ArrayList<>();
        List<String> labels = after.values();
        for (int i = 0; i < labels.size(); i++) {
            if (!before.values().contains(labels.get(i))) {
                String place = i == 0
                        ? " before " + Literals.text(before.values().get(0))
                        : " after " + Literals.text(labels.get(i - 1));
                statements.add(
                        "alter type " + quote(after.name()) + " add value " + Literals.text(labels.get(i)) + place);
            }
        }
        return statements;
    }
}
