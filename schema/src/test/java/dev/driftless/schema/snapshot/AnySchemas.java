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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Every value the model can hold, whether a database would take it or not: the file format has to keep them all apart. Texts hold
 * whatever makes JSON, line ends and encodings stumble.
 */
final class AnySchemas {
    private AnySchemas() {}

    static Arbitrary<Schema> schemas() {
        return Combinators.combine(
                        tables().list().ofMaxSize(3).uniqueElements(Table::name),
                        sequences().list().ofMaxSize(2).uniqueElements(Sequence::name),
                        enumTypes().list().ofMaxSize(2).uniqueElements(EnumType::name))
                .as(Schema::new);
    }

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "now()",
                        "x > 0 and y < '1'",
                        "back\\slash",
                        "a\nb\r\n\tc",
                        "\"",
                        "`",
                        "Ünï ☃ 𝄞",
                        "\u2028",
                        "<<<<<<<"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(8).filter(AnySchemas::encodable));
    }

    private static boolean encodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Arbitrary<Identifier> identifiers() {
        return Arbitraries.oneOf(
                Arbitraries.of("id", "name", "Name", "usage", "größe", "a.b", "a b")
                        .flatMap(AnySchemas::quotedOrNot),
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .ofMinLength(1)
                        .ofMaxLength(6)
                        .flatMap(AnySchemas::quotedOrNot),
                Arbitraries.of("`", "``", "\"", "say \"hi\"", "x`y").map(text -> new Identifier(text, true)));
    }

    private static Arbitrary<Identifier> quotedOrNot(String text) {
        return Arbitraries.of(true, false).map(quoted -> new Identifier(text, quoted));
    }

    private static Arbitrary<TableName> tableNames() {
        return Combinators.combine(identifiers().optional(0.1), identifiers().optional(0.2), identifiers())
                .as(TableName::new);
    }

    private static Arbitrary<OptionalInt> sizes() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE).optional().map(size -> size.map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
    }

    private static Arbitrary<ColumnType> types() {
        Arbitrary<List<String>> values = texts().list().ofMaxSize(3);
        Arbitrary<SqlType> codes = Arbitraries.of(SqlType.class);
        Arbitrary<ColumnType> plain = Arbitraries.oneOf(
                Combinators.combine(codes, sizes(), sizes(), sizes()).as(ColumnType.Basic::new),
                Combinators.combine(values, Arbitraries.integers(), Arbitraries.of(true, false))
                        .as(ColumnType.EnumByName::new),
                Combinators.combine(codes, values).as(ColumnType.EnumByOrdinal::new),
                identifiers().map(ColumnType.NamedEnum::new),
                Combinators.combine(
                                Arbitraries.of(true, false),
                                Combinators.combine(codes, sizes(), sizes(), sizes())
                                        .as(ColumnType.Basic::new))
                        .as(ColumnType.Period::new),
                texts().map(ColumnType.Raw::new));
        return Arbitraries.oneOf(plain, Combinators.combine(plain, sizes()).as(ColumnType.Array::new));
    }

    private static Arbitrary<Column> columns() {
        Arbitrary<Optional<String>> text = texts().optional(0.3);
        Arbitrary<Column> bare = Combinators.combine(
                        identifiers(),
                        types(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Identity.values()),
                        texts().list().ofMaxSize(2))
                .as((name, type, nullable, identity, checks) -> Column.of("x", type)
                        .withName(name)
                        .withNullable(nullable)
                        .withIdentity(identity)
                        .withChecks(checks));
        Arbitrary<SortedMap<String, Column.Texts>> elsewhere = elsewhere(
                Combinators.combine(text, text, texts().list().ofMaxSize(2)).as(Column.Texts::new));
        Arbitrary<Column> written = Combinators.combine(bare, text, text, text, text, text, text, elsewhere)
                .as((column, generated, byDefault, comment, collation, options, source, others) ->
                        column.withGeneratedAs(generated)
                                .withElsewhere(others)
                                .withDefault(byDefault)
                                .withComment(comment)
                                .withCollation(collation)
                                .withOptions(options)
                                .withSource(source));
        return Combinators.combine(written, held()).as(Column::withHeld);
    }

    /** Seldom, as in life. */
    private static Arbitrary<Boolean> held() {
        return Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true));
    }

    private static Arbitrary<List<Identifier>> members() {
        return identifiers().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Unique> uniques() {
        return Combinators.combine(identifiers(), Arbitraries.of(true, false), members())
                .as(Unique::new);
    }

    private static Arbitrary<ForeignKey> foreignKeys() {
        return Combinators.combine(
                        identifiers(),
                        members(),
                        tableNames(),
                        members(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OnDelete.class),
                        texts().optional(0.2),
                        texts().optional(0.2))
                .as(ForeignKey::new);
    }

    private static Arbitrary<Index> indexes() {
        Arbitrary<String> order = Arbitraries.of("", "desc", "asc nulls last");
        Arbitrary<Index.Part> parts = Arbitraries.oneOf(
                Combinators.combine(identifiers(), order).as(Index.Part::column),
                Combinators.combine(texts(), order).as(Index.Part::expression));
        Arbitrary<Optional<String>> text = texts().optional(0.2);
        return Combinators.combine(
                        identifiers(),
                        Arbitraries.of(true, false),
                        parts.list().ofMinSize(1).ofMaxSize(3),
                        text,
                        text,
                        text)
                .as(Index::new);
    }

    private static Arbitrary<Check> checks() {
        Arbitrary<SortedMap<String, Optional<String>>> elsewhere = elsewhere(texts().optional(0.5));
        Arbitrary<Check> plain = Combinators.combine(
                        identifiers().optional(0.5), texts(), texts().optional(0.2), elsewhere)
                .as((name, condition, options, others) ->
                        new Check(name, condition, options, Optional.empty(), others));
        Arbitrary<Check> documents = Combinators.combine(
                        identifiers(), Arbitraries.of(true, false), nonEmpty(parts(nonEmpty(parts(none())))))
                .as((column, required, parts) -> Check.of(new Document(column, required, parts)));
        return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, documents));
    }

    private static Arbitrary<Document.Part> parts(Arbitrary<List<Document.Part>> inside) {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        identifiers(),
                        types(),
                        flags,
                        flags,
                        texts().list().ofMaxSize(2),
                        Arbitraries.oneOf(none(), inside))
                .as(Document.Part::new);
    }

    private static Arbitrary<List<Document.Part>> none() {
        return Arbitraries.just(List.of());
    }

    private static Arbitrary<List<Document.Part>> nonEmpty(Arbitrary<Document.Part> parts) {
        return parts.list().ofMinSize(1).ofMaxSize(2);
    }

    private static <T> Arbitrary<SortedMap<String, T>> elsewhere(Arbitrary<T> things) {
        return Arbitraries.maps(Arbitraries.of("postgresql", "mariadb"), things)
                .ofMaxSize(1)
                .map(TreeMap::new);
    }

    private static Arbitrary<Table> tables() {
        Arbitrary<Optional<String>> text = texts().optional(0.2);
        Arbitrary<Table> bare = Combinators.combine(
                        tableNames(), columns().list().ofMaxSize(4).uniqueElements(Column::name))
                .as(Table::of);
        return Combinators.combine(
                        bare,
                        Combinators.combine(members(), identifiers().optional(0.2), elsewhere(members()))
                                .as(PrimaryKey::new)
                                .optional(),
                        uniques().list().ofMaxSize(2).uniqueElements(Unique::name),
                        foreignKeys().list().ofMaxSize(2).uniqueElements(ForeignKey::name),
                        indexes().list().ofMaxSize(2).uniqueElements(Index::name),
                        checks().list().ofMaxSize(2).uniqueElements(c -> c.name() + c.condition()),
                        Combinators.combine(text, text, text, texts().list().ofMaxSize(2), held())
                                .as(Ending::new))
                .as((table, key, uniques, foreignKeys, indexes, checks, ending) -> ending.of(table.withPrimaryKey(key)
                        .withUniques(uniques)
                        .withForeignKeys(foreignKeys)
                        .withIndexes(indexes)
                        .withChecks(checks)));
    }

    private record Ending(
            Optional<String> comment,
            Optional<String> options,
            Optional<String> source,
            List<String> inserts,
            boolean held) {
        Table of(Table table) {
            return table.withComment(comment)
                    .withOptions(options)
                    .withSource(source)
                    .withInserts(inserts)
                    .withHeld(held);
        }
    }

    private static Arbitrary<Sequence> sequences() {
        return Combinators.combine(
                        tableNames(),
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        texts().optional(0.2),
                        Arbitraries.of(true, false),
                        held())
                .as(Sequence::new);
    }

    private static Arbitrary<EnumType> enumTypes() {
        return Combinators.combine(identifiers(), texts().list().ofMaxSize(3)).as(EnumType::new);
    }
}
