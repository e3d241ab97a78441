package dev.driftless.schema.migration;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.foreignKey;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.NamedEnum;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the way back does for rows whose references, or the rows referred to, went on the way forward. */
class WayBackTest {
    private static final Table REGION = table("region");

    @Test
    void requiredReferenceComesBackToSomeRow() {
        Schema from =
                schema(REGION, withForeignKey(table("customer", required("region", BIGINT)), "fk", "region", "region"));
        Schema to = schema(REGION, table("customer"));
        assertThat(down(from, to))
                .contains("update customer set region = (select id from region order by id limit 1);");
    }

    @Test
    void aColumnWithAListOfValuesComesBackWithTheFirst() {
        Column kind = required("kind", TEXT)
                .withName(new Identifier("ki; 'nd", true))
                .withChecks(List.of("\"ki; 'nd\" in ('it''s','b')"));
        assertThat(down(schema(table("customer", kind)), schema(table("customer"))))
                .contains("update customer set \"ki; 'nd\" = 'it''s';");
    }

    @Test
    void rowsThatOthersNeedComeBackWithPlainValues() {
        Schema from = schema(
                table("world"),
                withForeignKey(
                        table("region", required("name", TEXT), required("world", BIGINT)),
                        "fk_world",
                        "world",
                        "world"),
                withForeignKey(table("customer", required("region", BIGINT)), "fk", "region", "region"));
        Schema to = schema(table("customer", required("region", BIGINT)));
        String down = down(from, to);
        assertThat(down).contains("""
                        insert into region (id, name, world)
                        select region, '', 0 from (select distinct region from customer) here
                        where not exists (select 1 from region there where there.id = here.region);
                        insert into world (id)
                        select world from (select distinct world from region) here
                        where not exists (select 1 from world there where there.id = here.world);
                        """).contains("Rows with the same keys and otherwise plain values take its place.");
        assertThat(down.indexOf("insert into world")).isLessThan(down.indexOf("add constraint"));
    }

    @Test
    void referencesToAKeyThatWasAwayGoToSomeRow() {
        Identifier id = Identifier.of("id");
        Identifier part = Identifier.of("part");
        Table region = table("region", required("part", TEXT));
        ForeignKey key = new ForeignKey(
                Identifier.of("fk"),
                List.of(Identifier.of("region"), Identifier.of("area")),
                region.name(),
                List.of(id, part),
                true,
                OnDelete.NO_ACTION,
                Optional.empty());
        Table customer = table("customer", required("region", BIGINT), required("area", TEXT));
        Schema from = schema(
                region.withPrimaryKey(Optional.of(new PrimaryKey(List.of(id, part)))),
                customer.withForeignKeys(List.of(key)));
        assertThat(down(from, schema(REGION, customer)))
                .contains("update customer set area = (select part from region order by id, part limit 1);");
    }

    @Test
    void referenceIsKnownUnderItsNewNameToo() {
        Column before = column("region", BIGINT).withSource(Optional.of("app.customer.region"));
        Column after = column("area", BIGINT).withSource(Optional.of("app.customer.region"));
        Table customer = table("customer", before).withForeignKeys(List.of(foreignKey("fk", "region", "region")));
        Table client = table("customer", after).withName(TableName.of("client"));
        assertThat(down(schema(REGION, customer), schema(client))).contains("update client set area = null;");
    }

    @Test
    void columnOfAnEnumTypeComesBackWithItsFirstLabel() {
        Identifier mood = Identifier.of("Mood");
        Schema from = new Schema(
                List.of(table("customer", required("mood", new NamedEnum(mood)))),
                List.of(),
                List.of(new EnumType(mood, List.of("GLAD", "SAD"))));
        assertThat(down(from, schema(table("customer")))).contains("update customer set mood = 'GLAD';");
    }

    @Test
    void rowsGetValuesOfTheirOwnForAUniqueKey() {
        Table customer = table("customer", required("code", TEXT), required("name", TEXT));
        Schema from = schema(customer.withUniques(List.of(unique("u", "code"))));
        assertThat(down(from, schema(table("customer"))))
                .contains("create temporary sequence if not exists driftless_rows;")
                .contains("update customer set code = concat(nextval('driftless_rows'), '');")
                .contains("update customer set name = '';");
    }

    private static String down(Schema from, Schema to) {
        List<Step> steps = SchemaDiffer.diff(from, to, Hints.none(), Set.of()).stream()
                .map(change -> new Step(change, List.of()))
                .toList();
        return SqlScript.down(
                new Migration(from, to, steps), Dialects.named("postgresql").orElseThrow());
    }
}
