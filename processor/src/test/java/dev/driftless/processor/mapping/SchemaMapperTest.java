package dev.driftless.processor.mapping;

import static dev.driftless.processor.mapping.MappingHarness.column;
import static dev.driftless.processor.mapping.MappingHarness.map;
import static dev.driftless.processor.mapping.MappingHarness.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the schema alone does not show: hints, sources, origins, problems. The schema itself is compared with Hibernate's. */
final class SchemaMapperTest {
    private static final MappingOptions SPRING = new MappingOptions(MappingOptions.Naming.SPRING, false);

    @Test
    void columnsKnowTheAttributeTheyComeFrom() {
        MappedSchema mapped = map("""
                @MappedSuperclass abstract class Base { @Id Long id; }
                """, """
                @Embeddable class Address { String city; }
                """, """
                @Entity class Customer extends Base {
                    @Embedded @AttributeOverride(name = "city", column = @Column(name = "home_city")) Address home;
                    @ElementCollection Set<String> tags;
                    @ManyToOne Customer boss;
                }
                """);

        assertThat(column(mapped, "Customer", "id").source()).contains("app.Customer.id");
        assertThat(column(mapped, "Customer", "home_city").source()).contains("app.Customer.home.city");
        assertThat(column(mapped, "Customer", "boss_id").source()).contains("app.Customer.boss");
        assertThat(table(mapped, "Customer").source()).contains("app.Customer");
        assertThat(table(mapped, "Customer_tags").source()).contains("app.Customer.tags");
    }

    @Test
    void originsPointAtTheAnnotation() {
        MappedSchema mapped = map("""
                @Entity @Table(name = "customers", indexes = @Index(name = "ix", columnList = "email"))
                class Customer { @Id Long id; @Column(length = 320) String email; @ManyToOne Customer boss; }
                """);
        TableName customers = TableName.of("customers");

        assertThat(mapped.origins().get(ObjectPath.of(customers)).annotation()).contains(Jpa.TABLE);
        assertThat(mapped.origins().get(ObjectPath.of(customers, Identifier.of("email"))))
                .isEqualTo(Origin.of("app.Customer", "email").on(Jpa.COLUMN, 0));
        assertThat(mapped.origins().get(ObjectPath.of(customers, Identifier.of("boss_id"))))
                .isEqualTo(Origin.of("app.Customer", "boss"));
        assertThat(mapped.origins()).containsKey(ObjectPath.of(customers, Identifier.of("ix")));
    }

    @Test
    void hintsAreFoundOnAttributesAndTypes() {
        MappedSchema mapped = map("""
                @Entity @RenamedFrom("clients") @AllowHazard(value = "dropped-column", reason = "moved")
                class Customer {
                    @Id Long id;
                    @RenamedFrom("mail") @Backfill("'?'") @Backfill(value = "'!'", dialect = "h2") String email;
                    @ConvertUsing("cast(age as integer)") int age;
                }
                """);
        TableName customer = TableName.of("Customer");
        ObjectPath email = ObjectPath.of(customer, Identifier.of("email"));

        assertThat(mapped.hints().renamedTables()).containsEntry(customer, TableName.of("clients"));
        assertThat(mapped.hints().renamedColumns()).containsEntry(email, Identifier.of("mail"));
        assertThat(mapped.hints().backfills().get(email).forDialect("postgresql"))
                .contains("'?'");
        assertThat(mapped.hints().backfills().get(email).forDialect("h2")).contains("'!'");
        assertThat(mapped.hints().conversions())
                .containsEntry(
                        ObjectPath.of(customer, Identifier.of("age")),
                        new Conversion(SqlText.of("cast(age as integer)"), Optional.empty()));
        assertThat(mapped.allowed()).containsExactly(new Allowance("dropped-column", ObjectPath.of(customer), "moved"));
    }

    @Test
    void unmanagedTablesAreLeftOutButReferredTo() {
        MappedSchema mapped = map(
                "@Entity @Unmanaged class Job { @Id Long id; @ElementCollection Set<String> tags; }",
                "@Entity class Run { @Id Long id; @ManyToOne Job job; }");

        assertThat(mapped.unmanaged()).containsExactly(TableName.of("Job"), TableName.of("Job_tags"));
        assertThat(mapped.schema().tables())
                .extracting(t -> t.name().toString())
                .containsExactly("Run");
        assertThat(table(mapped, "Run").foreignKeys()).hasSize(1);
    }

    @Test
    void namingCanBeSprings() {
        MappedSchema mapped =
                map(SPRING, "@Entity class UserAccount { @Id @GeneratedValue Long id; String firstName; }");

        assertThat(column(mapped, "user_account", "first_name").type())
                .isEqualTo(ColumnType.Basic.sized(SqlType.VARCHAR, 255));
        assertThat(mapped.schema().sequences())
                .extracting(s -> s.name().toString())
                .containsExactly("user_account_seq");
    }

    @Test
    void beanValidationReachesTheSchemaOnlyOnRequest() {
        String unit = "@Entity class Plain { @Id Long id; @jakarta.persistence.Basic String text; }";

        assertThat(map(new MappingOptions(MappingOptions.Naming.JPA, true), unit)
                        .schema())
                .isEqualTo(map(unit).schema());
    }

    @Test
    void anAttributeWithoutAKnownTypeIsAWarning() {
        MappedSchema mapped = map("@Entity class Odd { @Id Long id; Runnable action; }");

        assertThat(mapped.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING))
                .satisfies(p -> assertThat(p.origin()).isEqualTo(Origin.of("app.Odd", "action")));
    }

    @Test
    void anEntityWithoutAnIdentifierIsAnError() {
        MappedSchema mapped = map("@Entity class NoId { String text; }");

        assertThat(mapped.problems()).extracting(Problem::rule).containsExactly("contradicting-mapping");
    }

    @Test
    void aReferenceToAColumnThatIsNotThereIsAnError() {
        MappedSchema mapped =
                map("@Entity class A { @Id Long id; @ManyToOne @JoinColumn(referencedColumnName = \"nothing\") A a; }");

        assertThat(mapped.problems()).extracting(Problem::rule).containsExactly("contradicting-mapping");
    }

    @Test
    void identifiersThatDependOnEachOtherAreAnError() {
        MappedSchema mapped = map("@Entity class A { @Id @OneToOne B b; }", "@Entity class B { @Id @OneToOne A a; }");

        assertThat(mapped.problems()).extracting(Problem::rule).contains("contradicting-mapping");
    }

    @Test
    void aCollectionInsideAnElementIsAnError() {
        MappedSchema mapped = map(
                "@Embeddable class Part { int x; @ElementCollection Set<String> labels; }",
                "@Entity class A { @Id Long id; @ElementCollection List<Part> parts; }");

        assertThat(mapped.problems()).extracting(Problem::rule).containsExactly("contradicting-mapping");
    }

    @Test
    void anEmbeddableThatContainsItselfIsAnError() {
        MappedSchema mapped = map(
                "@Embeddable class Loop { @Embedded Loop loop; int x; }",
                "@Entity class A { @Id Long id; @Embedded Loop loop; }");

        assertThat(mapped.problems()).extracting(Problem::rule).contains("contradicting-mapping");
    }

    @Test
    void theSameSourcesInAnyOrderGiveTheSameSchema() {
        String[] units = {
            "@Entity class A { @Id Long id; @ManyToMany Set<B> bs; @OneToOne B b; }",
            "@Entity class B extends C { @ManyToOne A a; @ElementCollection Map<String, Integer> m; }",
            "@Entity class C { @Id @GeneratedValue Long id; }"
        };

        assertThat(map(units[2], units[0], units[1])).isEqualTo(map(units));
    }

    @Test
    void anEmptyUnitIsAnEmptySchema() {
        assertThat(map("class Nothing {}").schema().tables()).isEmpty();
    }

    @Test
    void aColumnDefinitionIsCopied() {
        MappedSchema mapped = map("@Entity class A { @Id Long id; @Column(columnDefinition = \"citext\") String a; }");

        assertThat(column(mapped, "A", "a").type()).isEqualTo(new ColumnType.Raw("citext"));
        assertThat(column(mapped, "A", "a").defaultValue()).isEqualTo(Optional.empty());
    }
}
