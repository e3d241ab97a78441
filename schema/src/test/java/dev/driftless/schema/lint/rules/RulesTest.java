package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.attribute;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.Hazard.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final List<Dialect> ALL = Dialects.all();

    @Test
    void everyRuleHasAPage() {
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
        for (Rule rule : Rules.ALL) {
            Path page = Path.of("../docs/rules", rule.id() + ".md");
            assertThat(page).content().startsWith("# " + rule.id() + "\n");
        }
    }

    @Test
    void everyPageIsListed() throws Exception {
        String index = Files.readString(Path.of("../docs/rules/README.md"));
        try (var pages = Files.list(Path.of("../docs/rules"))) {
            assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void droppedTable() {
        Hazard hazard = only("dropped-table", hazards(schema(table("t")), Schema.empty()));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t");
        assertThat(hazard.advice()).contains("--allow dropped-table:t");
        assertThat(only("dropped-table", hazards(schema(table("t")), Schema.empty(), allow("dropped-table", "t")))
                        .blocks())
                .isFalse();
        assertThat(hazards(Schema.empty(), schema(table("t")))).isEmpty();
    }

    @Test
    void droppedColumn() {
        Schema from = schema(table("t", column("a", TEXT)));
        Hazard hazard = only("dropped-column", hazards(from, schema(table("t"))));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.a");
        assertThat(hazard.message()).contains("t.a (varchar(255))");
        assertThat(hazard.advice())
                .contains("@RenamedFrom(\"a\")")
                .contains("@AllowHazard(value = \"dropped-column\"")
                .contains("--allow dropped-column:t.a");
    }

    @Test
    void anAllowanceForTheTableCoversItsMembersAndGivesItsReason() {
        Schema from = schema(table("t", column("a", TEXT)));
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-column", "t")))
                        .allowed())
                .contains("fine");
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-column", "other")))
                        .blocks())
                .isTrue();
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-table", "t")))
                        .blocks())
                .isTrue();
    }

    @Test
    void aDroppedColumnKeepsItsOwnNameInMessages() {
        Schema from = schema(table(
                "t",
                column("a", TEXT).withSource(Optional.of("app.t.x")),
                column("b", TEXT).withSource(Optional.of("app.t.y"))));
        Schema to = schema(table("t", column("b", TEXT).withSource(Optional.of("app.t.x"))));
        assertThat(only("dropped-column", hazards(from, to)).subject()).hasToString("t.b");
    }

    @Test
    void requiredColumn() {
        Schema to = schema(table("t", required("a", TEXT)));
        Hazard hazard = only("required-column", hazards(schema(table("t")), to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.a");
        assertThat(hazard.message())
                .contains("H2 and PostgreSQL would refuse it")
                .contains("MariaDB would silently store ''");
        assertThat(hazard.advice()).contains("@Backfill(\"''\")").contains("<<value for t.a>>");
        assertThat(hazards(schema(table("t")), to, backfill("t", "a", SqlText.of("'x'"))))
                .isEmpty();
        assertThat(hazards(schema(table("t")), schema(table("t", column("a", TEXT)))))
                .isEmpty();
        assertThat(hazards(Schema.empty(), to)).isEmpty();
    }

    @Test
    void requiredColumnWithAValueForOneDatabaseOnly() {
        Schema to = schema(table("t", required("a", TEXT)));
        SqlText h2Only = new SqlText(new TreeMap<>(Map.of("h2", "'x'")));
        assertThat(only("required-column", hazards(schema(table("t")), to, backfill("t", "a", h2Only)))
                        .message())
                .contains("on PostgreSQL and MariaDB");
    }

    @Test
    void requiredColumnSuggestsAValueOfItsType() {
        assertThat(adviceFor(INTEGER)).contains("@Backfill(\"0\")");
        assertThat(adviceFor(Basic.of(SqlType.BOOLEAN))).contains("@Backfill(\"false\")");
        assertThat(adviceFor(Basic.of(SqlType.TIMESTAMP_UTC))).contains("@Backfill(\"current_timestamp\")");
        assertThat(adviceFor(new ColumnType.EnumByName(List.of("NEW", "DONE"), 20)))
                .contains("@Backfill(\"'NEW'\")");
        assertThat(adviceFor(Basic.of(SqlType.UUID))).contains("@Backfill(\"...\")");
        Table child = withForeignKey(table("child", required("parent_id", BIGINT)), "fk", "parent_id", "parent");
        assertThat(only(
                                "required-column",
                                hazards(schema(table("parent"), table("child")), schema(table("parent"), child)))
                        .advice())
                .contains("which row of parent");
    }

    private static String adviceFor(ColumnType type) {
        return only("required-column", hazards(schema(table("t")), schema(table("t", required("a", type)))))
                .advice();
    }

    @Test
    void tightenedNull() {
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", required("a", TEXT)));
        Hazard hazard = only("tightened-null", hazards(from, to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.advice()).contains("@Backfill(\"''\")").contains("select count(*) from t where a is null");
        assertThat(hazards(from, to, backfill("t", "a", SqlText.of("''")))).isEmpty();
        assertThat(hazards(to, from)).isEmpty();
    }

    @Test
    void aPrimaryKeyDoesNotTakeNull() {
        Table keyed = withKey(table("t", required("id", BIGINT), column("region", INTEGER)), "id");
        Table wider = withKey(table("t", required("id", BIGINT), column("region", INTEGER)), "id", "region");
        Hazard hazard = only("tightened-null", hazards(schema(keyed), schema(wider)));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.region");
        assertThat(query(hazard, "postgresql")).isEqualTo("select count(*) from t where region is null");
        assertThat(hazards(schema(wider), schema(keyed)))
                .extracting(Hazard::rule)
                .doesNotContain("tightened-null");
    }

    @Test
    void movedAttribute() {
        Table person =
                withKey(table("person", required("id", BIGINT), attribute("Person.name", column("name", TEXT))), "id");
        Table student = withKey(table("student", required("id", BIGINT)), "id");
        Table named =
                withKey(table("student", required("id", BIGINT), attribute("Person.name", column("name", TEXT))), "id");
        Schema joined = schema(person, withForeignKey(student, "fk", "id", "person"));

        Hazard hazard = only("moved-attribute", hazards(joined, schema(person, named)));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("student.name");
        assertThat(hazard.advice()).contains("(select o.name from person o where o.id = student.id)");
        assertThat(hazards(joined, schema(person, named), backfill("student", "name", SqlText.of("'x'"))))
                .extracting(Hazard::rule)
                .doesNotContain("moved-attribute");
        assertThat(hazards(schema(person, student), schema(person, named)))
                .as("tables whose rows have nothing to do with each other, as those of a mapped superclass")
                .extracting(Hazard::rule)
                .doesNotContain("moved-attribute");
    }

    @Test
    void movedAttributeIntoANewTable() {
        Column note = attribute("Person.note", column("note", TEXT));
        Table person = withKey(table("person", required("id", BIGINT)), "id");
        Table noting = withKey(table("person", required("id", BIGINT), note), "id");
        Table notes = withKey(table("notes", required("id", BIGINT), note), "id");

        Hazard hazard = only("moved-attribute", hazards(schema(noting), schema(person, notes)));
        assertThat(hazard.subject()).hasToString("notes");
        assertThat(hazard.message()).contains("table person has held (note)");
        assertThat(hazards(schema(noting), schema(noting, notes))).isEmpty();
    }

    @Test
    void narrowedType() {
        assertNarrowed(TEXT, Basic.sized(SqlType.VARCHAR, 50), "more than 50 characters");
        assertNarrowed(Basic.of(SqlType.LONG32VARCHAR), TEXT, "more than 255 characters");
        assertNarrowed(BIGINT, INTEGER, "beyond 2147483647");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), INTEGER, "fractions");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 10, 1), "beyond 1 digits");
        assertNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 8, 2), "6 digits before");
        assertNarrowed(Basic.of(SqlType.DOUBLE), Basic.of(SqlType.REAL), "digits beyond the 6th");
        assertNarrowed(Basic.of(SqlType.TIMESTAMP), Basic.of(SqlType.DATE), "time of day");
        assertNarrowed(
                Basic.precise(SqlType.TIMESTAMP, 6), Basic.precise(SqlType.TIMESTAMP, 0), "fractions of a second");
        assertNarrowed(byName("NEW", "OLD"), byName("NEW"), "rows with OLD");
        assertNarrowed(TEXT, byName("NEW"), "values other than NEW");
        assertNarrowed(byOrdinal("A", "B"), byOrdinal("A"), "numbers from 1 on");
        assertNarrowed(Basic.sized(SqlType.VARBINARY, 32), Basic.sized(SqlType.VARBINARY, 16), "more than 16 bytes");
    }

    @Test
    void widenedTypeIsNotNarrowed() {
        assertNotNarrowed(Basic.sized(SqlType.VARCHAR, 50), TEXT);
        assertNotNarrowed(TEXT, Basic.of(SqlType.LONG32VARCHAR));
        assertNotNarrowed(INTEGER, BIGINT);
        assertNotNarrowed(INTEGER, Basic.decimal(SqlType.NUMERIC, 38, 2));
        assertNotNarrowed(Basic.decimal(SqlType.NUMERIC, 10, 2), Basic.decimal(SqlType.NUMERIC, 12, 2));
        assertNotNarrowed(Basic.of(SqlType.REAL), Basic.of(SqlType.DOUBLE));
        assertNotNarrowed(Basic.of(SqlType.DATE), Basic.of(SqlType.TIMESTAMP));
        assertNotNarrowed(byName("NEW"), byName("NEW", "OLD"));
        assertNotNarrowed(byName("NEW"), TEXT);
        assertNotNarrowed(byOrdinal("A"), byOrdinal("A", "B"));
    }

    private static void assertNarrowed(ColumnType before, ColumnType after, String lost) {
        Hazard hazard = only("narrowed-type", altered(before, after, Hints.none()));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.message()).contains(lost);
        assertThat(hazard.blocks()).isTrue();
        assertThat(only("narrowed-type", altered(before, after, convert("left(a, 50)")))
                        .blocks())
                .as("a conversion answers it")
                .isFalse();
    }

    private static void assertNotNarrowed(ColumnType before, ColumnType after) {
        assertThat(altered(before, after, Hints.none()))
                .extracting(Hazard::rule)
                .doesNotContain("narrowed-type");
    }

    @Test
    void narrowedEnumType() {
        Schema from =
                new Schema(List.of(), List.of(), List.of(new EnumType(Identifier.of("color"), List.of("RED", "BLUE"))));
        Schema to = new Schema(List.of(), List.of(), List.of(new EnumType(Identifier.of("color"), List.of("RED"))));
        assertThat(only("narrowed-type", hazards(from, to)).message()).contains("no longer has BLUE");
        assertThat(hazards(to, from)).isEmpty();
    }

    @Test
    void conversionUnknown() {
        Hazard text = only("conversion-unknown", altered(TEXT, INTEGER, Hints.none()));
        assertThat(text.severity()).isEqualTo(BLOCKING);
        assertThat(text.message()).contains("PostgreSQL").doesNotContain("MariaDB");
        assertThat(text.advice()).contains("@ConvertUsing(\"cast(a as integer)\")");
        assertThat(only("conversion-unknown", altered(INTEGER, Basic.of(SqlType.BOOLEAN), Hints.none()))
                        .advice())
                .contains("a <> 0");
        assertThat(only("conversion-unknown", altered(TEXT, INTEGER, convert("cast(a as integer)")))
                        .severity())
                .isEqualTo(WARNING);
        assertThat(altered(INTEGER, TEXT, Hints.none()))
                .extracting(Hazard::rule)
                .doesNotContain("conversion-unknown");
        assertThat(altered(TEXT, new ColumnType.Raw("citext"), Hints.none()))
                .extracting(Hazard::rule, Hazard::severity)
                .contains(tuple("conversion-unknown", WARNING));
    }

    @Test
    void enumsBetweenNamesAndPositionsAreNeverLeftToADatabase() {
        Hazard named =
                only("conversion-unknown", altered(byOrdinal("NEW", "DONE"), byName("NEW", "DONE"), Hints.none()));
        assertThat(named.message()).contains("H2, PostgreSQL and MariaDB");
        assertThat(named.advice()).contains("case a when 0 then 'NEW' when 1 then 'DONE' end");
        assertThat(only("conversion-unknown", altered(byName("NEW", "DONE"), byOrdinal("NEW", "DONE"), Hints.none()))
                        .advice())
                .contains("case a when 'NEW' then 0 when 'DONE' then 1 end");
    }

    @Test
    void textThatEveryDatabaseTriesToReadIsOnlyAWarning() {
        List<Dialect> mariaDb = List.of(Dialects.named("mariadb").orElseThrow());
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", column("a", INTEGER)));
        Hazard hazard = only(
                "conversion-unknown",
                MigrationPlanner.plan(from, to, Hints.none(), Policy.none(), Set.of(), mariaDb)
                        .hazards());
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(query(hazard, "mariadb"))
                .isEqualTo("select count(*) from t where a not regexp '^ *[+-]?[0-9]{1,10} *$'");
    }

    @Test
    void aPlainCastReadsTextAsItIs() {
        Schema from = schema(table("t", column("a", TEXT)));
        Schema to = schema(table("t", column("a", INTEGER)));
        assertThat(only("conversion-unknown", hazards(from, to, convert("cast(a as integer)")))
                        .rows())
                .isPresent();
        assertThat(hazards(from, to, convert("case a when 'one' then 1 end")))
                .extracting(Hazard::rule)
                .doesNotContain("conversion-unknown");
    }

    @Test
    void likelyRenameOfAColumn() {
        Schema from = schema(table("t", column("mail", TEXT)));
        Schema to = schema(table("t", column("email", TEXT)));
        Hazard hazard = only("likely-rename", hazards(from, to));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.email");
        assertThat(hazard.advice())
                .contains("@RenamedFrom(\"mail\")")
                .contains("@AllowHazard(value = \"likely-rename\"");
        assertThat(hazards(from, schema(table("t", column("age", INTEGER)))))
                .as("a number is not a text under another name")
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
        TreeMap<ObjectPath, Identifier> renamed = new TreeMap<>();
        renamed.put(path("t", "email"), Identifier.of("mail"));
        assertThat(hazards(from, to, new Hints(new TreeMap<>(), renamed, new TreeMap<>(), new TreeMap<>())))
                .isEmpty();
    }

    @Test
    void allowingTheDropAnswersTheQuestionOfARename() {
        Schema from = schema(table("t", column("mail", TEXT)));
        Schema to = schema(table("t", column("email", TEXT)));
        assertThat(hazards(from, to, allow("dropped-column", "t", "mail")))
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
        assertThat(hazards(from, to, allow("likely-rename", "t", "email")))
                .as("but the answer that it is no rename does not allow the drop")
                .filteredOn(Hazard::blocks)
                .extracting(Hazard::rule)
                .containsExactly("dropped-column");
    }

    @Test
    void likelyRenameOfATable() {
        Table author = table("author", column("name", TEXT), column("born", INTEGER));
        Table writer = table("writer", column("name", TEXT), column("born", INTEGER));
        assertThat(hazards(schema(author), schema(writer)))
                .extracting(Hazard::rule, h -> h.subject().toString())
                .containsExactlyInAnyOrder(tuple("likely-rename", "writer"), tuple("dropped-table", "author"));
        assertThat(hazards(schema(author), schema(table("invoice", column("total", INTEGER)))))
                .extracting(Hazard::rule)
                .containsExactly("dropped-table");
    }

    @Test
    void ordinalReordered() {
        Hazard hazard = only("ordinal-reordered", altered(byOrdinal("A", "C"), byOrdinal("A", "B", "C"), Hints.none()));
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(hazard.message()).contains("1 was C and is now B");
        assertThat(altered(byOrdinal("A"), byOrdinal("A", "B"), Hints.none())).isEmpty();
    }

    @Test
    void sequenceStart() {
        Table t = table("t");
        Table composite = t.withPrimaryKey(Optional.empty());
        Table numbered = composite.withColumns(List.of(t.columns().get(0).withIdentity(Identity.ALWAYS)));
        Sequence ids = new Sequence(TableName.of("ids"), 1, 50, Optional.empty());
        assertThat(only(
                                "sequence-start",
                                hazards(schema(numbered), new Schema(List.of(composite), List.of(ids), List.of())))
                        .severity())
                .isEqualTo(WARNING);
        assertThat(hazards(schema(t), new Schema(List.of(t), List.of(ids), List.of())))
                .isEmpty();
    }

    @Test
    void aTeamSaysHowBadARuleIs() {
        Table t = table("t", column("a", TEXT));
        Schema unique = schema(t.withUniques(List.of(unique("u", "a"))));
        Policy strict = new Policy(List.of(), Map.of("new-unique-on-rows", BLOCKING));
        assertThat(only(
                                "new-unique-on-rows",
                                MigrationPlanner.plan(schema(t), unique, Hints.none(), strict, Set.of(), ALL)
                                        .hazards())
                        .blocks())
                .isTrue();
        assertThat(only("new-unique-on-rows", hazards(schema(t), unique)).blocks())
                .isFalse();
    }

    @Test
    void newUniqueOnRows() {
        Table t = table("t", column("a", TEXT));
        Hazard hazard =
                only("new-unique-on-rows", hazards(schema(t), schema(t.withUniques(List.of(unique("u", "a"))))));
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(hazard.advice()).contains("group by a having count(*) > 1");
        Index plain = Index.of("i", Identifier.of("a"));
        Index uniqueIndex = new Index(plain.name(), true, plain.parts(), plain.type(), plain.using(), plain.options());
        assertThat(hazards(schema(t), schema(t.withIndexes(List.of(uniqueIndex)))))
                .hasSize(1);
        assertThat(hazards(schema(t), schema(t.withIndexes(List.of(plain))))).isEmpty();
        assertThat(hazards(schema(table("t")), schema(t.withUniques(List.of(unique("u", "a"))))))
                .as("a new column is empty, and nulls are no duplicates")
                .isEmpty();
        assertThat(hazards(Schema.empty(), schema(t.withUniques(List.of(unique("u", "a"))))))
                .isEmpty();
    }

    @Test
    void newForeignKeyOnRows() {
        Table parent = table("parent");
        Table child = table("child", column("parent_id", BIGINT));
        Table linked = withForeignKey(child, "fk", "parent_id", "parent");
        assertThat(only("new-foreign-key-on-rows", hazards(schema(parent, child), schema(parent, linked)))
                        .message())
                .contains("child.parent_id must refer to rows of parent");
        assertThat(hazards(schema(parent, table("child")), schema(parent, linked)))
                .as("a new column is empty")
                .isEmpty();
        assertThat(hazards(Schema.empty(), schema(parent, linked))).isEmpty();
        Table indexed = linked.withIndexes(List.of(Index.of("ix", Identifier.of("parent_id"))));
        assertThat(hazards(schema(parent, indexed), schema(parent, linked)))
                .as("it only stepped aside")
                .isEmpty();
    }

    @Test
    void newCheckOnRows() {
        Table t = table("t", column("a", INTEGER));
        Check check = new Check(Optional.of(Identifier.of("c")), "a > 0", Optional.empty());
        assertThat(only("new-check-on-rows", hazards(schema(t), schema(t.withChecks(List.of(check)))))
                        .advice())
                .contains("where not (a > 0)");
        Column checked = column("a", INTEGER).withChecks(List.of("a > 0"));
        assertThat(only("new-check-on-rows", hazards(schema(t), schema(table("t", checked))))
                        .subject())
                .hasToString("t.a");
        assertThat(hazards(schema(t.withChecks(List.of(check))), schema(t))).isEmpty();
    }

    @Test
    void tableRewrite() {
        assertThat(rewriting(INTEGER, BIGINT)).contains("PostgreSQL and MariaDB");
        assertThat(rewriting(Basic.sized(SqlType.VARCHAR, 60), Basic.sized(SqlType.VARCHAR, 300)))
                .contains("MariaDB writes")
                .doesNotContain("PostgreSQL");
        assertThat(altered(Basic.sized(SqlType.VARCHAR, 20), Basic.sized(SqlType.VARCHAR, 60), Hints.none()))
                .isEmpty();
        assertThat(altered(byName("A"), byName("A", "B"), Hints.none())).isEmpty();
    }

    private static String rewriting(ColumnType before, ColumnType after) {
        return only("table-rewrite", altered(before, after, Hints.none())).message();
    }

    @Test
    void identifierTooLong() {
        String name = "a".repeat(64);
        assertThat(hazards(schema(table("t")), schema(table("t", column(name, TEXT)))))
                .extracting(Hazard::rule, Hazard::dialect)
                .containsExactly(tuple("identifier-too-long", Optional.of("postgresql")));
        assertThat(hazards(Schema.empty(), schema(table(name)))).hasSize(1);
        assertThat(hazards(schema(table("t")), schema(table("t", column(name.substring(1), TEXT)))))
                .isEmpty();
    }

    private static ColumnType byName(String... values) {
        return new ColumnType.EnumByName(List.of(values), 255);
    }

    private static ColumnType byOrdinal(String... values) {
        return new ColumnType.EnumByOrdinal(SqlType.TINYINT, List.of(values));
    }

    private static List<Hazard> altered(ColumnType before, ColumnType after, Hints hints) {
        return hazards(schema(table("t", column("a", before))), schema(table("t", column("a", after))), hints);
    }

    private static Hints convert(String expression) {
        TreeMap<ObjectPath, Conversion> conversions = new TreeMap<>();
        conversions.put(path("t", "a"), new Conversion(SqlText.of(expression), Optional.empty()));
        return new Hints(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), conversions);
    }

    private static Hints backfill(String table, String column, SqlText value) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        backfills.put(path(table, column), value);
        return new Hints(new TreeMap<>(), new TreeMap<>(), backfills, new TreeMap<>());
    }

    private static Allowance allow(String rule, String table) {
        return new Allowance(rule, ObjectPath.of(TableName.of(table)), "fine");
    }

    private static Allowance allow(String rule, String table, String column) {
        return new Allowance(rule, path(table, column), "fine");
    }

    private static ObjectPath path(String table, String column) {
        return ObjectPath.of(TableName.of(table), Identifier.of(column));
    }

    private static Hazard only(String rule, List<Hazard> hazards) {
        List<Hazard> found = hazards.stream().filter(h -> h.rule().equals(rule)).toList();
        assertThat(found).as("hazards %s", hazards).hasSize(1);
        return found.get(0);
    }

    private static Table withKey(Table table, String... columns) {
        return table.withPrimaryKey(Optional.of(
                new PrimaryKey(Stream.of(columns).map(Identifier::of).toList())));
    }

    private static String query(Hazard hazard, String dialect) {
        return hazard.rows().orElseThrow().query(Dialects.named(dialect).orElseThrow());
    }

    private static List<Hazard> hazards(Schema from, Schema to) {
        return hazards(from, to, Hints.none());
    }

    /** All but what is just worth knowing, which {@link LocksAndIndexesTest} is about. */
    private static List<Hazard> hazards(Schema from, Schema to, Hints hints) {
        return MigrationPlanner.plan(from, to, hints, Policy.none(), Set.of(), ALL).hazards().stream()
                .filter(hazard -> hazard.severity() != Hazard.Severity.INFO)
                .toList();
    }

    private static List<Hazard> hazards(Schema from, Schema to, Allowance allowance) {
        Policy policy = new Policy(List.of(allowance), Map.of());
        return MigrationPlanner.plan(from, to, Hints.none(), policy, Set.of(), ALL)
                .hazards();
    }
}
