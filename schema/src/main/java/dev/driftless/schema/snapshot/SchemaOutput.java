package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Writes a schema as JSON, every member by its own words: renaming a record component changes no committed file. The opposite of
 * {@link SchemaInput}.
 */
final class SchemaOutput {
    private final JsonOutput out;
    private final boolean forHash;

    private SchemaOutput(JsonOutput out, boolean forHash) {
        this.out = out;
        this.forHash = forHash;
    }

    /** Everything, names as the mapping wrote them, columns in their order. */
    static void write(JsonOutput out, Schema schema) {
        new SchemaOutput(out, false).schema(schema.sorted());
    }

    /** Without sources, unquoted names in lower case, columns and unique keys by name. */
    static void writeForHash(JsonOutput out, Schema schema) {
        new SchemaOutput(out, true).schema(schema.sorted());
    }

    private void schema(Schema schema) {
        out.blocks("tables", schema.tables(), this::table);
        out.lines("sequences", schema.sequences(), this::sequence);
        out.lines("enumTypes", schema.enumTypes(), this::enumType);
    }

    private void table(Table table) {
        place("name", "schema", "catalog", table.name());
        source(table.source());
        held(table.held());
        out.text("comment", table.comment());
        out.text("options", table.options());
        out.lines("columns", forHash ? byName(table.columns()) : table.columns(), this::column);
        table.primaryKey().ifPresent(key -> {
            names("primaryKey", key.columns());
            key.name().ifPresent(name -> name("primaryKeyName", name));
            byDialect("primaryKeyOn", key.elsewhere(), columns -> names("columns", columns));
        });
        out.lines("uniques", forHash ? byKeyName(table.uniques()) : table.uniques(), this::unique);
        out.lines("foreignKeys", table.foreignKeys(), this::foreignKey);
        out.lines("checks", forHash ? byCondition(table.checks()) : table.checks(), this::check);
        out.lines("indexes", table.indexes(), this::index);
        out.textLines("inserts", table.inserts());
    }

    private static List<Check> byCondition(List<Check> checks) {
        return checks.stream()
                .sorted(Comparator.comparing((Check check) ->
                                check.name().map(Identifier::key).orElse(""))
                        .thenComparing(Check::condition))
                .toList();
    }

    private static List<Column> byName(List<Column> columns) {
        return columns.stream().sorted(Comparator.comparing(Column::name)).toList();
    }

    private static List<Unique> byKeyName(List<Unique> uniques) {
        return uniques.stream().sorted(Comparator.comparing(Unique::name)).toList();
    }

    private void column(Column column) {
        name("name", column.name());
        type(column.type());
        out.flag("nullable", column.nullable(), true);
        out.flag("identity", column.identity() == Identity.ALWAYS, false);
        out.flag("native", column.identity() == Identity.NATIVE, false);
        out.text("generatedAs", column.generatedAs());
        out.text("default", column.defaultValue());
        out.texts("checks", column.checks());
        out.text("comment", column.comment());
        out.text("collation", column.collation());
        out.text("options", column.options());
        source(column.source());
        held(column.held());
        byDialect("sqlOn", column.elsewhere(), texts -> {
            out.text("generatedAs", texts.generatedAs());
            out.text("default", texts.defaultValue());
            out.texts("checks", texts.checks());
        });
    }

    private void type(ColumnType type) {
        if (type instanceof ColumnType.Basic basic) {
            out.text("type", TypeNames.of(basic.type()));
            out.number("length", basic.length());
            out.number("precision", basic.precision());
            out.number("scale", basic.scale());
        } else if (type instanceof ColumnType.EnumByName byName) {
            out.text("type", "enum");
            out.texts("values", byName.values());
            out.number("length", byName.length());
            out.flag("checked", byName.checked(), true);
        } else if (type instanceof ColumnType.EnumByOrdinal byOrdinal) {
            out.text("type", "enum_ordinal");
            out.text("storedAs", TypeNames.of(byOrdinal.type()));
            out.texts("values", byOrdinal.values());
        } else if (type instanceof ColumnType.NamedEnum named) {
            out.text("type", "named_enum");
            name("enumType", named.name());
        } else if (type instanceof ColumnType.Array array) {
            out.text("type", "array");
            out.number("length", array.length());
            out.object("element", () -> type(array.element()));
        } else if (type instanceof ColumnType.Period period) {
            out.text("type", "period");
            out.flag("past", period.past(), false);
            out.object("changeset", () -> type(period.changeset()));
        } else if (type instanceof ColumnType.Raw raw) {
            out.text("type", "raw");
            out.text("definition", raw.definition());
            out.texts("values", raw.values());
        } else {
            throw new IllegalStateException("no JSON for " + type);
        }
    }

    private void unique(Unique unique) {
        name("name", unique.name());
        out.flag("named", unique.named(), false);
        names("columns", unique.columns());
    }

    private void foreignKey(ForeignKey key) {
        name("name", key.name());
        names("columns", key.columns());
        place("target", "targetSchema", "targetCatalog", key.target());
        names("targetColumns", key.targetColumns());
        out.flag("toPrimaryKey", key.toPrimaryKey(), true);
        onDelete(key.onDelete()).ifPresent(action -> out.text("onDelete", action));
        out.text("definition", key.definition());
        out.text("options", key.options());
    }

    static Optional<String> onDelete(OnDelete action) {
        return switch (action) {
            case NO_ACTION -> Optional.empty();
            case CASCADE -> Optional.of("cascade");
            case SET_NULL -> Optional.of("set_null");
            case SET_DEFAULT -> Optional.of("set_default");
            case RESTRICT -> Optional.of("restrict");
        };
    }

    private void check(Check check) {
        check.name().ifPresent(name -> name("name", name));
        if (check.document().isPresent()) {
            document(check.document().get());
            return;
        }
        out.text("condition", check.condition());
        out.text("options", check.options());
        byDialect("conditionOn", check.elsewhere(), condition -> out.text("condition", condition));
    }

    /** What is something else on some databases, with the id of each dialect. */
    private <T> void byDialect(String name, SortedMap<String, T> elsewhere, Consumer<T> members) {
        out.inlineList(
                name,
                List.copyOf(elsewhere.entrySet()),
                on -> out.element(() -> {
                    out.text("dialect", on.getKey());
                    members.accept(on.getValue());
                }));
    }

    private void document(Document document) {
        name("document", document.column());
        out.flag("required", document.required(), false);
        out.inlineList("parts", document.parts(), part -> out.element(() -> documentPart(part)));
    }

    private void documentPart(Document.Part part) {
        name("name", part.name());
        type(part.type());
        out.flag("sized", part.sized(), false);
        out.flag("required", part.required(), false);
        out.texts("checks", part.checks());
        out.inlineList("parts", part.parts(), inner -> out.element(() -> documentPart(inner)));
    }

    private void index(Index index) {
        name("name", index.name());
        out.flag("unique", index.unique(), false);
        out.inlineList("parts", index.parts(), this::part);
        out.text("type", index.type());
        out.text("using", index.using());
        out.text("options", index.options());
    }

    private void part(Index.Part part) {
        if (part.column().isPresent()
                && part.expression().isEmpty()
                && part.order().isEmpty()) {
            out.element(text(part.column().get()));
            return;
        }
        out.element(() -> {
            part.column().ifPresent(column -> name("column", column));
            out.text("expression", part.expression());
            out.text("order", Optional.of(part.order()).filter(order -> !order.isEmpty()));
        });
    }

    private void sequence(Sequence sequence) {
        place("name", "schema", "catalog", sequence.name());
        out.number("start", sequence.start());
        out.number("increment", sequence.increment());
        out.text("options", sequence.options());
        out.flag("native", sequence.forNative(), false);
        held(sequence.held());
    }

    private void enumType(EnumType type) {
        name("name", type.name());
        out.texts("values", type.values());
    }

    private void source(Optional<String> source) {
        if (!forHash) {
            out.text("source", source);
        }
    }

    private void held(boolean held) {
        out.flag("held", held, false);
    }

    private void place(String name, String schema, String catalog, TableName table) {
        name(name, table.name());
        table.schema().ifPresent(s -> name(schema, s));
        table.catalog().ifPresent(c -> name(catalog, c));
    }

    private void name(String member, Identifier identifier) {
        out.text(member, text(identifier));
    }

    private void names(String member, List<Identifier> identifiers) {
        out.texts(member, identifiers.stream().map(this::text).toList());
    }

    private String text(Identifier identifier) {
        boolean folds = forHash && !identifier.quoted();
        return folds ? identifier.key() : JsonOutput.text(identifier);
    }
}
