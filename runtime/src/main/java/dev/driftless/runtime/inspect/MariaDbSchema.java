package dev.driftless.runtime.inspect;

import dev.driftless.runtime.inspect.DatabaseObject.Address;
import dev.driftless.runtime.inspect.DatabaseObject.Kind;
import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SchemaEditor;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * MariaDB's schema by way of {@code SHOW CREATE}. What the snapshot would make is made as temporary tables, which only this connection
 * sees, under names of their own, so that no statement can reach a real table. They can have no foreign keys: those are compared by
 * what the statement says that would add them.
 */
final class MariaDbSchema implements LiveSchema {
    private static final TableName SCRATCH = TableName.of("driftless_scratch");
    private static final String VERSIONED = " WITH SYSTEM VERSIONING";
    private static final String FOREIGN_KEY = " foreign key if not exists ";

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, String> elsewhere = new TreeMap<>();
    private final boolean lowerCase;
    private final Map<Address, String> said = new LinkedHashMap<>();

    MariaDbSchema(Connection connection, Dialect dialect, Schema schema) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.lowerCase = !Inspection.column(connection, "select @@lower_case_table_names")
                .get(0)
                .equals("0");
        schema.tables().stream()
                .map(Table::name)
                .filter(name -> name.catalog().isPresent())
                .forEach(name -> elsewhere.put(cased(name.name().text()), dialect.quote(name)));
    }

    @Override
    public List<DatabaseObject> actual() throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show full tables")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        List<DatabaseObject> objects = new ArrayList<>();
        for (Map.Entry<String, String> entry : types.entrySet()) {
            String quoted = "`" + entry.getKey().replace("`", "``") + "`";
            if (entry.getValue().equals("SEQUENCE")) {
                objects.add(sequence(cased(entry.getKey()), quoted));
            } else if (!entry.getValue().contains("VIEW")) {
                objects.addAll(MariaDbTable.read(cased(entry.getKey()), create("table", quoted)));
            }
        }
        for (Map.Entry<String, String> entry : elsewhere.entrySet()) {
            if (exists(entry.getValue())) {
                objects.addAll(MariaDbTable.read(entry.getKey(), create("table", entry.getValue())));
            }
        }
        objects.forEach(object -> said.put(object.address(), object.definition()));
        return objects;
    }

    private boolean exists(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select 1 from " + table + " limit 0").close();
            return true;
        } catch (SQLSyntaxErrorException e) {
            return false;
        }
    }

    private String cased(String name) {
        return lowerCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String create(String what, String quoted) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show create " + what + " " + quoted)) {
            rows.next();
            return rows.getString(2);
        }
    }

    private DatabaseObject sequence(String name, String quoted) throws SQLException {
        String text = create("sequence", quoted)
                .replaceFirst("(?i)^create (temporary )?sequence `(?:[^`]|``)*` start with -?\\d+ ", "");
        return DatabaseObject.of(Kind.SEQUENCE, name, text);
    }

    @Override
    public List<DatabaseObject> expected(Schema schema, List<Refusal> notCompared) throws SQLException {
        List<DatabaseObject> objects = new ArrayList<>();
        SchemaEditor whole = new SchemaEditor(schema);
        for (Table table : schema.tables()) {
            objects.addAll(table(table, whole, notCompared));
        }
        for (Sequence sequence : schema.sequences()) {
            Sequence scratch = sequence.withName(SCRATCH);
            if (made(new Schema(List.of(), List.of(scratch), List.of()), sequence.name(), notCompared)) {
                objects.add(sequence(cased(sequence.name().name().text()), dialect.quote(SCRATCH)));
                drop("sequence");
            }
        }
        return objects;
    }

    private List<DatabaseObject> table(Table table, SchemaEditor whole, List<Refusal> notCompared) throws SQLException {
        List<Column> period = table.columns().stream()
                .filter(column -> column.type() instanceof ColumnType.Period p && !p.past())
                .toList();
        Table scratch = table.withName(SCRATCH)
                .withForeignKeys(List.of())
                .withColumns(table.columns().stream()
                        .filter(column -> !period.contains(column))
                        .toList());
        if (!made(new Schema(List.of(scratch), List.of(), List.of()), table.name(), notCompared)) {
            return List.of();
        }
        String name = cased(table.name().name().text());
        List<DatabaseObject> objects =
                new ArrayList<>(MariaDbTable.read(name, create("table", dialect.quote(SCRATCH))));
        drop("table");
        for (ForeignKey key : table.foreignKeys()) {
            objects.add(foreignKey(name, table, key, whole));
        }
        return period.isEmpty() ? objects : versioned(name, objects, period);
    }

    /**
     * No temporary table keeps a history of its rows: what makes it do so is compared by its being there. Its keys go on with the
     * column that tells until when a row is valid.
     */
    private List<DatabaseObject> versioned(String table, List<DatabaseObject> objects, List<Column> period) {
        String end = period.stream()
                .filter(column ->
                        column.generatedAs().orElse("").toLowerCase(Locale.ROOT).contains("end"))
                .map(column -> ",`" + column.name().text().replace("`", "``") + "`)")
                .findFirst()
                .orElse(")");
        List<DatabaseObject> all = new ArrayList<>();
        for (DatabaseObject object : objects) {
            String definition = object.definition();
            all.add(
                    switch (object.kind()) {
                        case TABLE -> DatabaseObject.of(Kind.TABLE, table, definition + VERSIONED);
                        case PRIMARY_KEY, UNIQUE ->
                            DatabaseObject.in(
                                    table,
                                    object.kind(),
                                    object.name(),
                                    definition.substring(0, definition.lastIndexOf(')')) + end);
                        case COLUMN, FOREIGN_KEY, CHECK, INDEX, SEQUENCE, TYPE -> object;
                    });
        }
        for (Column column : period) {
            String text = "GENERATED ALWAYS AS " + column.generatedAs().orElse("ROW");
            String present = said.getOrDefault(address(table, Kind.COLUMN, column.name()), "");
            boolean same = present.toUpperCase(Locale.ROOT).contains(text.toUpperCase(Locale.ROOT));
            all.add(DatabaseObject.in(table, Kind.COLUMN, column.name().text(), same ? present : text));
        }
        said.keySet().stream()
                .filter(address -> address.name().startsWith("PERIOD FOR SYSTEM_TIME")
                        && address.table().equals(Optional.of(table)))
                .forEach(address ->
                        all.add(DatabaseObject.in(table, address.kind(), address.name(), said.get(address))));
        return all;
    }

    private static Address address(String table, Kind kind, Identifier name) {
        return new Address(kind, Optional.of(table), name.text());
    }

    /** Whether the scratch table or sequence is there; some exist on other databases only. */
    private boolean made(Schema schema, TableName name, List<Refusal> notCompared) throws SQLException {
        List<String> tried = new ArrayList<>();
        SchemaScript script = new SchemaScript(dialect, sql -> {
            tried.add(sql);
            return sql.replaceFirst("^create (table|sequence) if not exists ", "create temporary $1 ");
        });
        script.run(connection, schema);
        script.refused()
                .forEach(refusal -> notCompared.add(
                        new Refusal(new ObjectPath(name, refusal.subject().member()), refusal.reason())));
        boolean refusedAtOnce = !script.refused().isEmpty() && tried.size() == 1;
        return !tried.isEmpty() && !refusedAtOnce;
    }

    private void drop(String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop temporary " + what + " if exists " + dialect.quote(SCRATCH));
        }
    }

    /** Of a key that a person defined in words of their own, only the name is compared. */
    private DatabaseObject foreignKey(String table, Table owner, ForeignKey key, SchemaEditor whole) {
        String name = key.name().text();
        if (key.definition().isPresent()) {
            String text = said.getOrDefault(
                    address(table, Kind.FOREIGN_KEY, key.name()),
                    key.definition().get());
            return DatabaseObject.in(table, Kind.FOREIGN_KEY, name, text);
        }
        String statement = dialect.statements(new Change.AddConstraint(owner.name(), key), whole).stream()
                .filter(sql -> sql.contains(FOREIGN_KEY))
                .map(sql -> sql.substring(sql.indexOf(FOREIGN_KEY) + FOREIGN_KEY.length()))
                .collect(Collectors.joining());
        return DatabaseObject.in(table, Kind.FOREIGN_KEY, name, MariaDbTable.foreignKey(statement));
    }
}
