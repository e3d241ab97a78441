package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
        List<Identifier> key = in.names("primaryKey");
        return new Table(
                place(in, "name", "schema", "catalog"),
                in.objects("columns", SchemaInput::column),
                key.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PrimaryKey(
                                key,
                                in.name("primaryKeyName"),
                                byDialect(in, "primaryKeyOn", on -> on.names("columns")))),
                in.objects("uniques", SchemaInput::unique),
                in.objects("foreignKeys", SchemaInput::foreignKey),
                in.objects("checks", SchemaInput::check),
                in.objects("indexes", SchemaInput::index),
                in.text("comment"),
                in.text("options"),
                in.texts("inserts"),
                in.text("source"),
                in.flag("held", false));
    }

    private static Column column(JsonInput in) {
        return new Column(
                in.requiredName("name"),
                type(in),
                in.flag("nullable", true),
                identity(in),
                in.text("generatedAs"),
                in.text("default"),
                in.texts("checks"),
                in.text("comment"),
                in.text("collation"),
                in.text("options"),
                in.text("source"),
                byDialect(in, "sqlOn", SchemaInput::texts),
                in.flag("held", false));
    }

    private static Column.Texts texts(JsonInput in) {
        return new Column.Texts(in.text("generatedAs"), in.text("default"), in.texts("checks"));
    }

    /** What is something else on some databases, by the id of each dialect. */
    private static <T> SortedMap<String, T> byDialect(JsonInput in, String name, Function<JsonInput, T> read) {
        SortedMap<String, T> elsewhere = new TreeMap<>();
        in.objects(name, on -> elsewhere.put(on.requiredText("dialect"), read.apply(on)));
        return elsewhere;
    }

    private static Identity identity(JsonInput in) {
        if (in.flag("identity", false)) {
            return Identity.ALWAYS;
        }
        return in.flag("native", false) ? Identity.NATIVE : Identity.NONE;
    }

    private static ColumnType type(JsonInput in) {
        String type = in.requiredText("type");
        return switch (type) {
            case "enum" ->
                new ColumnType.EnumByName(
                        in.texts("values"), (int) in.requiredNumber("length"), in.flag("checked", true));
            case "enum_ordinal" -> new ColumnType.EnumByOrdinal(sqlType(in, "storedAs"), in.texts("values"));
            case "named_enum" -> new ColumnType.NamedEnum(in.requiredName("enumType"));
            case "array" ->
                new ColumnType.Array(in.requiredObject("element").read(SchemaInput::type), in.integer("length"));
            case "period" ->
                new ColumnType.Period(
                        in.flag("past", false), in.requiredObject("changeset").read(SchemaInput::basic));
            case "raw" -> new ColumnType.Raw(in.requiredText("definition"), in.texts("values"));
            default -> basic(in);
        };
    }

    private static ColumnType.Basic basic(JsonInput in) {
        return new ColumnType.Basic(
                sqlType(in, "type"), in.integer("length"), in.integer("precision"), in.integer("scale"));
    }

    private static SqlType sqlType(JsonInput in, String member) {
        String name = in.requiredText(member);
        return TypeNames.named(name).orElseThrow(() -> in.unfit(member, "\"%s\" is no type".formatted(name)));
    }

    private static Unique unique(JsonInput in) {
        return new Unique(in.requiredName("name"), in.flag("named", false), in.names("columns"));
    }

    private static ForeignKey foreignKey(JsonInput in) {
        return new ForeignKey(
                in.requiredName("name"),
                in.names("columns"),
                place(in, "target", "targetSchema", "targetCatalog"),
                in.names("targetColumns"),
                in.flag("toPrimaryKey", true),
                onDelete(in),
                in.text("definition"),
                in.text("options"));
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
        Optional<Identifier> document = in.name("document");
        return document.isPresent()
                ? Check.of(new Document(document.get(), in.flag("required", false), parts(in)))
                : new Check(
                        in.name("name"),
                        in.requiredText("condition"),
                        in.text("options"),
                        Optional.empty(),
                        byDialect(in, "conditionOn", on -> on.text("condition")));
    }

    private static List<Document.Part> parts(JsonInput in) {
        return in.objects("parts", SchemaInput::documentPart);
    }

    private static Document.Part documentPart(JsonInput in) {
        return new Document.Part(
                in.requiredName("name"),
                type(in),
                in.flag("sized", false),
                in.flag("required", false),
                in.texts("checks"),
                parts(in));
    }

    private static Index index(JsonInput in) {
        return new Index(
                in.requiredName("name"),
                in.flag("unique", false),
                in.elements("parts", text -> Index.Part.column(in.identifier("parts", text), ""), SchemaInput::part),
                in.text("type"),
                in.text("using"),
                in.text("options"));
    }

    private static Index.Part part(JsonInput in) {
        return new Index.Part(
                in.name("column"), in.text("expression"), in.text("order").orElse(""));
    }

    private static Sequence sequence(JsonInput in) {
        return new Sequence(
                place(in, "name", "schema", "catalog"),
                in.requiredNumber("start"),
                in.requiredNumber("increment"),
                in.text("options"),
                in.flag("native", false),
                in.flag("held", false));
    }

    private static EnumType enumType(JsonInput in) {
        return new EnumType(in.requiredName("name"), in.texts("values"));
    }

    private static TableName place(JsonInput in, String name, String schema, String catalog) {
        return new TableName(in.name(catalog), in.name(schema), in.requiredName(name));
    }
}
