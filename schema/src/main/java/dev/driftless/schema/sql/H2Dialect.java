package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** H2 2.4. It commits after each DDL statement, so statements carry the guards it has and can be run again. */
final class H2Dialect extends StandardDialect {
    private static final String PRIMARY_KEY = "constraint_type = 'PRIMARY KEY'";

    private static final int MAX_IDENTIFIER = 256;

    H2Dialect() {
        super(new H2Types(), Quoting.DOUBLE_QUOTES);
    }

    @Override
    public String id() {
        return "h2";
    }

    @Override
    public String displayName() {
        return "H2";
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_IDENTIFIER;
    }

    @Override
    public boolean foldsTableNames() {
        return true;
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean fillsMissingValuesSilently() {
        return false;
    }

    @Override
    JsonExpressions json() {
        return new JsonExpressions.H2();
    }

    @Override
    public String numberOfRow() {
        return "rownum()";
    }

    @Override
    public List<String> countingRows() {
        return List.of();
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
        return "generated always as (" + expression + ")";
    }

    @Override
    boolean notNullAfterGenerated() {
        return true;
    }

    @Override
    List<String> addConstraint(Table table, Constraint constraint) {
        String add = alterTable(table.name()) + "add ";
        String clause = constraintClause(constraint);
        if (nameOf(constraint).isPresent()) {
            return List.of(add + clause.replaceFirst("^constraint ", "constraint if not exists "));
        }
        if (constraint instanceof Unique unique) {
            return List.of(H2Lookup.unlessUnique(table.name(), unique.columns(), add + clause));
        }
        if (constraint instanceof Check check) {
            return List.of(addCheck(table, CheckText.columns(check.condition(), table), 0, clause));
        }
        return List.of(H2Lookup.unlessThere(table.name(), PRIMARY_KEY, add + clause));
    }

    /** The name of a constraint that the script names itself. */
    private static Optional<Identifier> nameOf(Constraint constraint) {
        if (constraint instanceof ForeignKey key) {
            return Optional.of(key.name());
        }
        if (constraint instanceof Unique unique) {
            return unique.named() ? Optional.of(unique.name()) : Optional.empty();
        }
        return constraint instanceof Check check ? check.name() : Optional.empty();
    }

    @Override
    List<String> renameTable(Table table, TableName after) {
        if (!table.name().withName(after.name()).equals(after)) {
            return List.of("<<move table " + table.name() + " to " + after + ": H2 cannot>>");
        }
        return List.of("alter table if exists " + quote(table.name()) + " rename to " + quote(after.name()));
    }

    @Override
    List<String> renameColumn(SchemaView schema, Table table, Column column, Identifier after) {
        return List.of("alter table if exists " + quote(table.name()) + " alter column if exists "
                + quote(column.name()) + " rename to " + quote(after));
    }

    @Override
    List<String> alterColumn(Table table, Change.AlterColumn change) {
        return new H2ColumnChange(this, table, change).statements();
    }

    @Override
    List<String> dropConstraint(Table table, Constraint constraint) {
        if (constraint instanceof Constraint.PrimaryKey key) {
            return List.of(H2Lookup.dropPrimaryKey(
                    quote(table.name()), table.name(), key.in(id()).columns()));
        }
        return List.of(dropRule(table, constraint));
    }

    @Override
    List<String> renameConstraint(Table table, Constraint before, Constraint after) {
        if (after instanceof Constraint.PrimaryKey key) {
            return List.of(renamePrimaryKey(table, key));
        }
        Optional<Identifier> oldName = nameOf(before);
        Optional<Identifier> newName = nameOf(after);
        if (oldName.isEmpty() && newName.isEmpty()) {
            return List.of();
        }
        if (!(before instanceof Unique)) {
            List<String> statements = new ArrayList<>(dropConstraint(table, before));
            statements.addAll(addConstraint(table, after));
            return statements;
        }
        String action =
                "rename constraint %s to " + quote(newName.orElseGet(() -> nameLikeH2s(table, after.columns())));
        return List.of(oldName.map(name -> H2Lookup.ifThere(
                        table.name(),
                        "constraint_name = " + Literals.text(H2Lookup.stored(name)),
                        alterTable(table.name()) + action.formatted(quote(name))))
                .orElseGet(() -> H2Lookup.unique(quote(table.name()), table.name(), before.columns(), action)));
    }

    private String renamePrimaryKey(Table table, Constraint.PrimaryKey after) {
        Identifier name = after.name().orElseGet(() -> nameLikeH2s(table, List.of()));
        return H2Lookup.renamePrimaryKey(quote(table.name()), table.name(), name);
    }

    /** What a key that loses its name is called: it cannot be dropped where foreign keys refer to it. */
    private Identifier nameLikeH2s(Table table, List<Identifier> columns) {
        String of = columns.stream().map(this::quote).collect(Collectors.joining(",", quote(table.name()), ""));
        return Identifier.of("constraint_" + Integer.toHexString(of.hashCode()));
    }

    private String dropRule(Table table, Constraint constraint) {
        Optional<Identifier> name = nameOf(constraint);
        if (name.isPresent()) {
            return "alter table if exists " + quote(table.name()) + " drop constraint if exists " + quote(name.get());
        }
        if (constraint instanceof Check check) {
            return dropCheck(table, CheckText.columns(check.condition(), table), check.condition());
        }
        return H2Lookup.unique(quote(table.name()), table.name(), constraint.columns(), "drop constraint %s");
    }

    /** Drops the check of a column, which H2 named. */
    String dropColumnCheck(Table table, Column column) {
        String condition = columnCheck(column).orElseThrow();
        List<Identifier> columns = H2Lookup.columnsOf(condition, table, column.name());
        return dropCheck(table, columns, condition);
    }

    /**
     * Adds the check of a column, which H2 will name.
     *
     * @param before the table before the change, whose column has none any more
     */
    String addColumnCheck(Table before, Column from, Column to) {
        String condition = columnCheck(to).orElseThrow();
        List<Identifier> columns = H2Lookup.columnsOf(condition, before, to.name());
        int gone = columnCheck(from)
                .map(old -> Set.copyOf(H2Lookup.columnsOf(old, before, from.name())))
                .filter(Set.copyOf(columns)::equals)
                .map(same -> 1)
                .orElse(0);
        return addCheck(before, columns, gone, "check " + condition);
    }

    private String addCheck(Table table, List<Identifier> columns, int gone, String clause) {
        return H2Lookup.unlessChecked(
                table.name(), columns, alike(table, columns) - gone, alterTable(table.name()) + "add " + clause);
    }

    private String dropCheck(Table table, List<Identifier> columns, String condition) {
        int alike = alike(table, columns);
        return H2Lookup.check(quote(table.name()), table.name(), columns, alike, condition, "drop constraint %s");
    }

    /** How many checks of these columns H2 named. */
    private int alike(Table table, List<Identifier> columns) {
        return (int) unnamedChecks(table)
                .filter(found -> Set.copyOf(found).equals(Set.copyOf(columns)))
                .count();
    }

    /** The columns of each check that H2 named. */
    private Stream<List<Identifier>> unnamedChecks(Table table) {
        Stream<List<Identifier>> ofColumns = table.columns().stream()
                .flatMap(c -> columnCheck(c).stream().map(text -> H2Lookup.columnsOf(text, table, c.name())));
        Stream<List<Identifier>> ofTable = table.checks().stream()
                .filter(check -> check.name().isEmpty())
                .map(check -> CheckText.columns(check.condition(), table));
        return Stream.concat(ofColumns, ofTable);
    }

    @Override
    List<String> dropIndex(Table table, Index index) {
        return List.of("drop index if exists " + quote(table.name().withName(index.name())));
    }

    @Override
    List<String> renameIndex(TableName table, Identifier before, Identifier after) {
        return List.of("alter index if exists " + quote(table.withName(before)) + " rename to " + quote(after));
    }

    @Override
    List<String> createSequence(Sequence sequence, Optional<ObjectPath> above) {
        List<String> statements = new ArrayList<>();
        statements.add("create sequence if not exists " + quote(sequence.name()) + " start with " + sequence.start()
                + " increment by " + sequence.increment()
                + sequence.options().map(o -> " " + o).orElse(""));
        above.ifPresent(ids -> statements.add("alter sequence " + quote(sequence.name())
                + " restart with (select coalesce(max(" + quote(ids.member().orElseThrow()) + ") + "
                + sequence.increment() + ", " + sequence.start() + ") from " + quote(ids.table()) + ")"));
        return statements;
    }

    /**
     * H2 keeps the next value, not the last one: with longer steps the next block of ids begins that much further. It has no
     * renaming of sequences.
     */
    @Override
    List<String> alterSequence(Sequence before, Sequence after) {
        if (before.name().equals(after.name())) {
            return List.of("alter sequence " + quote(after.name()) + " start with " + after.start()
                    + restart(before, after) + " increment by " + after.increment());
        }
        return List.of(
                "create sequence if not exists " + quote(after.name()) + " start with " + after.start()
                        + " increment by " + after.increment()
                        + after.options().map(o -> " " + o).orElse(""),
                "alter sequence " + quote(after.name()) + " restart with (select coalesce((" + nextValue(before, after)
                        + "), (" + nextValue(after, after) + ")))",
                "drop sequence if exists " + quote(before.name()));
    }

    private static String restart(Sequence before, Sequence after) {
        return before.increment() == after.increment() ? "" : " restart with (" + nextValue(before, after) + ")";
    }

    private static String nextValue(Sequence before, Sequence after) {
        long further = Math.max(0, after.increment() - before.increment());
        return "select base_value + " + further + " from information_schema.sequences where sequence_schema = "
                + before.name()
                        .schema()
                        .map(s -> Literals.text(H2Lookup.stored(s)))
                        .orElse("current_schema")
                + " and sequence_name = "
                + Literals.text(H2Lookup.stored(before.name().name()));
    }

    @Override
    List<String> createEnumType(EnumType type) {
        int length = type.values().stream().mapToInt(String::length).max().orElse(1);
        return List.of("create domain if not exists " + quote(type.name()) + " as varchar(" + length
                + ") check (value in (" + Literals.list(type.values()) + "))");
    }

    @Override
    List<String> dropEnumType(EnumType type) {
        return List.of("drop domain if exists " + quote(type.name()));
    }

    @Override
    List<String> alterEnumType(EnumType before, EnumType after, SchemaView view) {
        return new EnumTypeRebuild(this, "set data type", before, after, view).statements();
    }
}
