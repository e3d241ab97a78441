package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes schemas: some tables with columns of all types, and {@link Decorations}. A table's source tells when it was made. */
final class SchemaGenerator {
    private final Chance chance;
    private final Decorations decorations;

    SchemaGenerator(Chance chance, Decorations decorations) {
        this.chance = chance;
        this.decorations = decorations;
    }

    Schema schema() {
        Schema schema = Schema.empty();
        int tables = 1 + chance.below(4);
        for (int i = 0; i < tables; i++) {
            schema = Schemas.with(schema, table());
        }
        for (int i = 0; i < 6; i++) {
            schema = Consistency.of(decorations.decorated(schema));
        }
        return schema;
    }

    /** A table with a key {@code id}, alone or with a second column, or without any key. */
    Table table() {
        Identifier name = chance.name("Table", "Table");
        String source = "app.E" + chance.number();
        List<Column> columns = new ArrayList<>();
        boolean identity = chance.oneIn(3);
        columns.add(Column.of("id", Basic.of(SqlType.BIGINT))
                .withNullable(false)
                .withIdentity(identity ? Identity.ALWAYS : Identity.NONE)
                .withSource(Optional.of(source + ".id")));
        List<Identifier> key = new ArrayList<>(List.of(Identifier.of("id")));
        if (!identity && chance.oneIn(4)) {
            Column second = column(source, Types.text(40)).withNullable(false);
            columns.add(second);
            key.add(second.name());
        }
        int more = 1 + chance.below(4);
        for (int i = 0; i < more; i++) {
            columns.add(column(source, Types.any(chance)));
        }
        boolean keyless = !identity && chance.oneIn(8);
        return Table.of(TableName.of(name), columns)
                .withPrimaryKey(keyless ? Optional.empty() : Optional.of(new PrimaryKey(key)))
                .withComment(chance.comment())
                .withSource(Optional.of(source));
    }

    /** A column of an entity's new attribute. */
    Column column(String entity, ColumnType type) {
        return decorations.column(entity, type);
    }
}
