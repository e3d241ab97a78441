package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Changes schemas as people change entities: a few edits of every kind. Columns and tables keep their sources, so that what is renamed
 * is known as renamed. What a row of plain values fulfils before, it fulfils after.
 */
final class SchemaMutator {
    private final Chance chance;
    private final SchemaGenerator generator;
    private final ColumnEdits columns;
    private final RuleEdits rules;
    private final List<BiFunction<Schema, Table, Schema>> edits;

    SchemaMutator(Chance chance, SchemaGenerator generator, Decorations decorations) {
        this.chance = chance;
        this.generator = generator;
        this.columns = new ColumnEdits(chance, decorations);
        this.rules = new RuleEdits(chance, decorations);
        this.edits = List.of(
                (schema, table) -> Schemas.with(schema, generator.table()),
                Schemas::without,
                this::renamed,
                this::tablesSwapped,
                this::tableTakenOver,
                columns::added,
                columns::added,
                columns::dropped,
                columns::renamed,
                columns::swapped,
                columns::takenOver,
                columns::altered,
                columns::altered,
                columns::altered,
                columns::retyped,
                rules::dropped,
                rules::renamed,
                rules::altered,
                this::idEdited,
                this::keyEdited,
                this::labelsEdited,
                (schema, table) -> decorations.decorated(schema),
                (schema, table) -> decorations.decorated(schema),
                (schema, table) -> decorations.decorated(schema));
    }

    /** Another schema, one to eight edits away. */
    Schema mutated(Schema schema) {
        Schema mutated = schema;
        int count = 1 + chance.below(8);
        for (int i = 0; i < count; i++) {
            mutated = mutated.tables().isEmpty()
                    ? Schemas.with(mutated, generator.table())
                    : Consistency.of(chance.pick(edits).apply(mutated, chance.pick(mutated.tables())));
        }
        return mutated;
    }

    private Schema renamed(Schema schema, Table table) {
        TableName after = TableName.of(chance.name("Other", "Other"));
        return Schemas.renamed(schema, name -> name.equals(table.name()) ? after : name);
    }

    /** Two tables with each other's names. */
    private Schema tablesSwapped(Schema schema, Table table) {
        TableName other = chance.pick(schema.tables()).name();
        return Schemas.renamed(
                schema, name -> name.equals(table.name()) ? other : name.equals(other) ? table.name() : name);
    }

    /** A table goes, another gets its name. */
    private Schema tableTakenOver(Schema schema, Table table) {
        List<Table> others = Schemas.filter(schema.tables(), t -> !t.equals(table));
        if (others.isEmpty()) {
            return schema;
        }
        TableName other = chance.pick(others).name();
        Schema less = Consistency.of(Schemas.without(schema, table));
        return Schemas.renamed(less, name -> name.equals(other) ? table.name() : name);
    }

    /** Ids numbered another way, or another type for them and all that refers to them. */
    private Schema idEdited(Schema schema, Table table) {
        Column id = table.columns().stream().filter(Schemas::isId).findFirst().orElseThrow();
        boolean simple = table.primaryKey()
                .map(k -> k.columns().equals(List.of(id.name())))
                .orElse(false);
        if (chance.oneIn(2)) {
            return simple && !Schemas.inUniqueOrIndex(table, id.name())
                    ? Schemas.replace(
                            schema,
                            table,
                            Schemas.withColumn(
                                    table, id.withIdentity(id.isNumbered() ? Identity.NONE : Identity.ALWAYS)))
                    : schema;
        }
        Basic bigint = Basic.of(SqlType.BIGINT);
        return Schemas.replace(
                schema,
                table,
                Schemas.withColumn(table, id.withType(id.type().equals(bigint) ? Basic.of(SqlType.INTEGER) : bigint)));
    }

    /** No key any more, a key again, one column more or one less in it; references to it go, or follow. */
    private Schema keyEdited(Schema schema, Table table) {
        Column id = table.columns().stream().filter(Schemas::isId).findFirst().orElseThrow();
        if (id.isNumbered()) {
            return schema;
        }
        List<Identifier> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        Optional<PrimaryKey> edited = Optional.of(new PrimaryKey(List.of(id.name())));
        if (key.equals(List.of(id.name()))) {
            List<Identifier> more = table.columns().stream()
                    .filter(c -> !c.nullable()
                            && c.generatedAs().isEmpty()
                            && Types.isIndexable(c.type())
                            && !key.contains(c.name()))
                    .map(Column::name)
                    .toList();
            edited = more.isEmpty() || chance.oneIn(2)
                    ? Optional.empty()
                    : Optional.of(new PrimaryKey(Schemas.plus(key, chance.pick(more))));
        } else if (!key.isEmpty() && chance.oneIn(2)) {
            edited = Optional.empty();
        }
        return Schemas.replace(schema, table, table.withPrimaryKey(edited));
    }

    /** Another list of labels for an enum type; the first one of all, which rows have, stays in it. */
    private Schema labelsEdited(Schema schema, Table table) {
        if (schema.enumTypes().isEmpty()) {
            return schema;
        }
        EnumType type = chance.pick(schema.enumTypes());
        List<String> labels = new ArrayList<>(type.values());
        String label = chance.pick(labels);
        switch (chance.below(3)) {
            case 0 -> labels.add("L" + chance.number());
            case 1 -> labels.add(chance.below(labels.size()), "L" + chance.number());
            default -> {
                if (!label.equals("NEW")) {
                    labels.remove(label);
                }
            }
        }
        UnaryOperator<EnumType> change = t -> t.equals(type) ? new EnumType(type.name(), labels) : t;
        return new Schema(
                schema.tables(),
                schema.sequences(),
                schema.enumTypes().stream().map(change).toList());
    }
}
