package dev.driftless.schema;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Short ways to write schemas in tests. */
public final class Tables {
    public static final Basic TEXT = Basic.sized(SqlType.VARCHAR, 255);
    public static final Basic INTEGER = Basic.of(SqlType.INTEGER);
    public static final Basic BIGINT = Basic.of(SqlType.BIGINT);

    private Tables() {}

    public static Schema schema(Table... tables) {
        return new Schema(List.of(tables), List.of(), List.of());
    }

    /** A table of class {@code app.<name>} with a key {@code id bigint}, and more columns. */
    public static Table table(String name, Column... columns) {
        Column id = Column.of("id", BIGINT).withNullable(false).withSource(Optional.of("app." + name + ".id"));
        return Table.of(
                        TableName.of(name),
                        Stream.concat(Stream.of(id), Stream.of(columns)).toList())
                .withPrimaryKey(Optional.of(new PrimaryKey(List.of(id.name()))))
                .withSource(Optional.of("app." + name));
    }

    public static Column column(String name, ColumnType type) {
        return Column.of(name, type);
    }

    public static Column required(String name, ColumnType type) {
        return Column.of(name, type).withNullable(false);
    }

    /** The same from another attribute. */
    public static Column attribute(String source, Column column) {
        return column.withSource(Optional.of(source));
    }

    public static ForeignKey foreignKey(String name, String column, String target) {
        return new ForeignKey(
                Identifier.of(name),
                List.of(Identifier.of(column)),
                TableName.of(target),
                List.of(Identifier.of("id")),
                true,
                OnDelete.NO_ACTION,
                Optional.empty());
    }

    public static Table withForeignKey(Table table, String name, String column, String target) {
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        keys.add(foreignKey(name, column, target));
        return table.withForeignKeys(keys);
    }

    public static Unique unique(String name, String... columns) {
        return new Unique(
                Identifier.of(name),
                true,
                Stream.of(columns).map(Identifier::of).toList());
    }
}
