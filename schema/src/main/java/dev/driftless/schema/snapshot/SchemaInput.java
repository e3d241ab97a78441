package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** Reads the schema that {@link SchemaOutput} wrote. */
final class SchemaInput {
    private SchemaInput() {}

    static Schema schema(JsonInput in) {
        return new Schema(
                in.objects("tables", SchemaInput::table),
                in.objects("sequences", SchemaInput::sequence),
                in.objects("enumTypes", SchemaInput::enumType));
    }

    private static Table table(JsonInput in) {
        List<Identifier> key = names(in, "primaryKey");
        return new Table(
                place(in, "name", "schema", "catalog"),
                in.objects("columns", SchemaInput::column),
                key.isEmpty() ? Optional.empty() : Optional.of(new PrimaryKey(key)),
                in.objects("uniques", SchemaInput::unique),
                in.objects("foreignKeys", SchemaInput::foreignKey),
                in.objects("checks", SchemaInput::check),
                in.objects("indexes", SchemaInput::index),
                in.text("comment"),
                in.text("options"),
                in.texts("inserts"),
                in.text("source"));
    }

    private static Column column(JsonInput in) {
        return new Column(
                name(in, "name"),
                type(in),
                in.flag("nullable", true),
                in.flag("identity", false),
                in.text("generatedAs"),
                in.text("default"),
                in.texts("checks"),
                in.text("comment"),
                in.text("collation"),
                in.text("options"),
                in.text("source"));
    }

    private static ColumnType type(JsonInput in) {
        String type = in.requiredText("type");
        return switch (type) {
            case "enum" -> new ColumnType.EnumByName(in.texts("values"), (int) in.requiredNumber("length"));
            case "enum_ordinal" -> new ColumnType.EnumByOrdinal(sqlType(in, "storedAs"), in.texts("values"));
            case "named_enum" -> new ColumnType.NamedEnum(name(in, "enumType"));
            case "array" ->
                new ColumnType.Array(in.requiredObject("element").read(SchemaInput::type), in.integer("length"));
            case "raw" -> new ColumnType.Raw(in.requiredText("definition"));
            default ->
                new ColumnType.Basic(
                        sqlType(in, "type"), in.integer("length"), in.integer("precision"), in.integer("scale"));
        };
    }

    private static SqlType sqlType(JsonInput in, String member) {
        String name = in.requiredText(member);
        return TypeNames.named(name).orElseThrow(() -> in.unfit(member, "\"%s\" is no type".formatted(name)));
    }

    private static Unique unique(JsonInput in) {
        return new Unique(name(in, "name"), in.flag("named", false), names(in, "columns"));
    }

    private static ForeignKey foreignKey(JsonInput in) {
        return new ForeignKey(
                name(in, "name"),
                names(in, "columns"),
                place(in, "target", "targetSchema", "targetCatalog"),
                names(in, "targetColumns"),
                in.flag("toPrimaryKey", true),
                onDelete(in),
                in.text("definition"));
    }

    private static OnDelete onDelete(JsonInput in) {
        Optional<String> written = in.text("onDelete");
        for (OnDelete action : OnDelete.values()) {
            if (SchemaOutput.onDelete(action).equals(written)) {
                return action;
            }
        }
        throw in.unfit("onDelete", "\"%s\" is no action".formatted(written.orElse("")));
    }

    private static Check check(JsonInput in) {
        return new Check(optionalName(in, "name"), in.requiredText("condition"), in.text("options"));
    }

    private static Index index(JsonInput in) {
        return new Index(
                name(in, "name"),
                in.flag("unique", false),
                in.elements("parts", text -> Index.Part.column(identifier(text), ""), SchemaInput::part),
                in.text("type"),
                in.text("using"),
                in.text("options"));
    }

    private static Index.Part part(JsonInput in) {
        return new Index.Part(
                optionalName(in, "column"),
                in.text("expression"),
                in.text("order").orElse(""));
    }

    private static Sequence sequence(JsonInput in) {
        return new Sequence(
                place(in, "name", "schema", "catalog"),
                in.requiredNumber("start"),
                in.requiredNumber("increment"),
                in.text("options"));
    }

    private static EnumType enumType(JsonInput in) {
        return new EnumType(name(in, "name"), in.texts("values"));
    }

    private static TableName place(JsonInput in, String name, String schema, String catalog) {
        return new TableName(optionalName(in, catalog), optionalName(in, schema), name(in, name));
    }

    private static Identifier name(JsonInput in, String member) {
        return optionalName(in, member).orElseThrow(() -> in.missing(member));
    }

    private static Optional<Identifier> optionalName(JsonInput in, String member) {
        Optional<String> text = in.text(member);
        if (text.isPresent() && text.get().isEmpty()) {
            throw in.unfit(member, "a name cannot be empty");
        }
        return text.map(SchemaInput::identifier);
    }

    private static List<Identifier> names(JsonInput in, String member) {
        return in.texts(member).stream().map(SchemaInput::identifier).toList();
    }

    /** Back-ticks around a name mean quoted, as in JPA annotations; double quotes would need an escape in JSON. */
    private static Identifier identifier(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("`") && text.endsWith("`");
        return quoted ? new Identifier(text.substring(1, text.length() - 1), true) : Identifier.of(text);
    }
}
