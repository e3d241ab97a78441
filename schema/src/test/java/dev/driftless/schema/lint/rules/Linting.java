package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of the rules have in common: the hazards of a change, hints and allowances. */
final class Linting {
    static final List<Dialect> ALL = Dialects.all();

    private Linting() {}

    static ColumnType byName(String... values) {
        return new ColumnType.EnumByName(List.of(values), 255);
    }

    static ColumnType byOrdinal(String... values) {
        return new ColumnType.EnumByOrdinal(SqlType.TINYINT, List.of(values));
    }

    static List<Hazard> altered(ColumnType before, ColumnType after, Hints hints) {
        return hazards(schema(table("t", column("a", before))), schema(table("t", column("a", after))), hints);
    }

    static Hints convert(String expression) {
        TreeMap<ObjectPath, Conversion> conversions = new TreeMap<>();
        conversions.put(path("t", "a"), new Conversion(SqlText.of(expression), Optional.empty()));
        return new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), conversions);
    }

    static Hints backfill(String table, String column, SqlText value) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        backfills.put(path(table, column), value);
        return new Hints(new TreeMap<>(), new TreeMap<>(), backfills, new TreeMap<>());
    }

    static Allowance allow(String rule, String table) {
        return new Allowance(rule, ObjectPath.of(TableName.of(table)), "fine");
    }

    static Allowance allow(String rule, String table, String column) {
        return new Allowance(rule, path(table, column), "fine");
    }

    static ObjectPath path(String table, String column) {
        return ObjectPath.of(TableName.of(table), Identifier.of(column));
    }

    static Hazard only(String rule, List<Hazard> hazards) {
        List<Hazard> found = hazards.stream().filter(h -> h.rule().equals(rule)).toList();
        assertThat(found).as("hazards %s", hazards).hasSize(1);
        return found.get(0);
    }

    static Table withKey(Table table, String... columns) {
        return table.withPrimaryKey(Optional.of(
                new PrimaryKey(Stream.of(columns).map(Identifier::of).toList())));
    }

    static String query(Hazard hazard, String dialect) {
        return hazard.rows().orElseThrow().query(Dialects.named(dialect).orElseThrow());
    }

    static List<Hazard> hazards(Schema from, Schema to) {
        return hazards(from, to, Hints.none());
    }

    /** All but what is just worth knowing, which {@link LocksAndIndexesTest} is about. */
    static List<Hazard> hazards(Schema from, Schema to, Hints hints) {
        return MigrationPlanner.plan(from, to, hints, Policy.none(), Set.of(), ALL).hazards().stream()
                .filter(hazard -> hazard.severity() != Hazard.Severity.INFO)
                .toList();
    }

    static List<Hazard> hazards(Schema from, Schema to, Allowance allowance) {
        Policy policy = new Policy(List.of(allowance), Map.of());
        return MigrationPlanner.plan(from, to, Hints.none(), policy, Set.of(), ALL).hazards().stream()
                .filter(hazard -> hazard.severity() != Hazard.Severity.INFO)
                .toList();
    }
}
