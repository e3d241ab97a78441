package dev.driftless.schema.diff;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.attribute;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final Column FAX = attribute("app.t.fax", column("fax", TEXT));

    @Test
    void aRequiredColumnTakesNullUnlessTheDatabaseGivesItAValue() {
        Table before = table(
                "t",
                required("a", TEXT),
                required("b", TEXT).withDefault(Optional.of("'x'")),
                required("c", BIGINT).withIdentity(Identity.ALWAYS));
        Schema holding = holding(schema(before), schema(table("t")), "t.a", "t.b", "t.c");

        assertThat(holding.held()).extracting(ObjectPath::toString).containsExactly("t.a", "t.b", "t.c");
        assertThat(of(holding, "t").columns().stream().filter(Column::held))
                .extracting(Column::nullable)
                .containsExactly(true, false, true);
        assertThat(of(holding, "t").columns()).noneMatch(Column::isNumbered);
        assertThat(diff(schema(table("t", FAX)), holding(schema(table("t", FAX)), schema(table("t")), "t.fax")))
                .as("nothing to be done")
                .isEmpty();
    }

    @Test
    void nothingHeldRefersToWhatIsMapped() {
        Table parent = table("p");
        Table child = withForeignKey(
                withForeignKey(table("c", column("p_id", BIGINT), column("h_id", BIGINT)), "fk_p", "p_id", "p"),
                "fk_h",
                "h_id",
                "h");
        Table other = withForeignKey(table("h", column("p_id", BIGINT)), "fk_hp", "p_id", "p");
        Schema from = schema(parent, child, other);
        Schema to = schema(parent, table("c"));

        Schema holding = holding(from, to, "c.p_id", "c.h_id", "h");
        assertThat(keys(holding)).containsExactly("fk_h");
        assertThat(keys(holding(from, to, "c.p_id", "c.h_id"))).isEmpty();
        assertThat(of(holding, "h").held()).isTrue();
        assertThat(keys(Holding.dropped(holding, paths("h")))).isEmpty();
    }

    @Test
    void keysAndIndexesStayWhereNoNewRowStumblesOverThem() {
        Table before = table(
                        "t",
                        column("a", TEXT),
                        FAX,
                        required("d", TEXT).withDefault(Optional.of("'x'")),
                        column("gone", TEXT))
                .withUniques(
                        List.of(unique("uk_a", "a", "fax"), unique("uk_d", "a", "d"), unique("uk_g", "fax", "gone")))
                .withIndexes(List.of(index("ix_d", "d"), index("ix_a", "a"), index("ix_g", "gone", "fax")));
        Schema holding = holding(schema(before), schema(table("t", column("a", TEXT))), "t.fax", "t.d");

        assertThat(of(holding, "t").uniques()).extracting(Unique::name).hasToString("[uk_a]");
        assertThat(of(holding, "t").indexes()).extracting(Index::name).hasToString("[ix_d]");
    }

    @Test
    void whatIsHeldFollowsARenameOfItsTable() {
        Schema head = holding(schema(table("t", FAX)), schema(table("t")), "t.fax");
        Schema renamed = schema(table("t").withName(TableName.of("u")));
        Schema carried = Holding.carried(head, renamed, Hints.none(), Set.of());

        assertThat(carried.held()).extracting(ObjectPath::toString).containsExactly("u.fax");
        assertThat(diff(head, carried)).containsExactly("rename table t to u");
    }

    @Test
    void whatIsMappedAgainIsNotHeldAnyMore() {
        Schema head = holding(schema(table("t", required("fax", TEXT)), table("h")), schema(table("t")), "t.fax", "h");
        assertThat(carried(head, table("t", required("fax", TEXT)), table("h")).held())
                .isEmpty();
        assertThat(diff(head, carried(head, table("t", required("fax", TEXT)), table("h"))))
                .containsExactly("alter column t.fax: not null");
        assertThat(diff(head, carried(head, table("t", column("fax", BIGINT)))))
                .containsExactly("alter column t.fax: varchar(255) to bigint");
    }

    @Test
    void aRenameTakesWhatIsHeldUpAgain() {
        Schema head = holding(schema(table("t", FAX)), schema(table("t")), "t.fax");
        Schema same = carried(head, table("t", attribute("app.t.fax", column("fax_number", TEXT))));
        assertThat(same.held()).isEmpty();
        assertThat(diff(head, same)).containsExactly("rename column t.fax to fax_number");

        TreeMap<ObjectPath, Identifier> columns = new TreeMap<>();
        columns.put(ObjectPath.of(TableName.of("t"), Identifier.of("telefax")), Identifier.of("fax"));
        Hints hints = new Hints(new TreeMap<>(), columns, new TreeMap<>(), new TreeMap<>());
        Schema to = schema(table("t", column("telefax", TEXT)));
        assertThat(Holding.carried(head, to, hints, Set.of())).isEqualTo(to);
    }

    @Test
    void aTableOfSomebodyElseIsNotHeld() {
        Schema head = holding(schema(table("t"), table("h")), schema(table("t")), "h");
        assertThat(Holding.carried(head, schema(table("t")), Hints.none(), Set.of(TableName.of("h"))))
                .isEqualTo(schema(table("t")));
    }

    @Test
    void aHeldTableKeepsItsSequence() {
        Schema from = withSequences(schema(table("h"), table("g"), table("t")), "h_SEQ", "g_SEQ", "t_SEQ", "ids");
        Schema to = withSequences(schema(table("t")), "t_SEQ");
        Schema holding = holding(from, to, "h");
        assertThat(sequences(holding)).containsExactly("t_SEQ", "h_SEQ", "ids");
        assertThat(sequences(Holding.carried(holding, to, Hints.none(), Set.of())))
                .containsExactlyInAnyOrder("t_SEQ", "h_SEQ", "ids");
        assertThat(sequences(Holding.dropped(holding, paths("h")))).containsExactly("t_SEQ");

        Schema both = holding(from, to, "h", "g");
        assertThat(sequences(Holding.dropped(both, paths("h")))).containsExactly("t_SEQ", "g_SEQ", "ids");
    }

    @Test
    void aHeldColumnKeepsItsEnumType() {
        EnumType color = new EnumType(Identifier.of("color"), List.of("RED"));
        Schema from = new Schema(
                List.of(table("t", column("c", new ColumnType.NamedEnum(color.name())))), List.of(), List.of(color));
        Schema holding = holding(from, schema(table("t")), "t.c");
        assertThat(holding.enumTypes()).containsExactly(color);
        assertThat(Holding.dropped(holding, paths("t.c"))).isEqualTo(schema(table("t")));
    }

    private static Schema holding(Schema from, Schema to, String... drops) {
        return Holding.of(from, to, Hints.none(), paths(drops));
    }

    private static Schema carried(Schema head, Table... tables) {
        return Holding.carried(head, schema(tables), Hints.none(), Set.of());
    }

    private static List<ObjectPath> paths(String... paths) {
        return Stream.of(paths)
                .map(path -> path.split("\\.", 2))
                .map(path -> path.length == 1
                        ? ObjectPath.of(TableName.of(path[0]))
                        : ObjectPath.of(TableName.of(path[0]), Identifier.of(path[1])))
                .toList();
    }

    private static Index index(String name, String... columns) {
        return new Index(
                Identifier.of(name),
                false,
                Stream.of(columns)
                        .map(column -> Index.Part.column(Identifier.of(column), ""))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Table of(Schema schema, String name) {
        return schema.table(TableName.of(name)).orElseThrow();
    }

    private static List<String> keys(Schema schema) {
        return schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream())
                .map(ForeignKey::name)
                .map(Identifier::toString)
                .toList();
    }

    private static Schema withSequences(Schema schema, String... names) {
        List<Sequence> sequences = Stream.of(names)
                .map(name -> new Sequence(TableName.of(name), 1, 50, Optional.empty()))
                .toList();
        return new Schema(schema.tables(), sequences, List.of());
    }

    private static List<String> sequences(Schema schema) {
        return schema.sequences().stream()
                .map(sequence -> sequence.name().toString())
                .toList();
    }

    private static List<String> diff(Schema from, Schema to) {
        return SchemaDiffer.diff(from, to, Hints.none(), Set.of()).stream()
                .map(change ->
                        ChangeText.describe(change, Dialects.named("postgresql").orElseThrow()))
                .toList();
    }
}
