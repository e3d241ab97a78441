package dev.driftless.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Identifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as Hibernate 7.4.13 gave them. */
final class NamingTest {
    @Test
    void constraintsAreNamedByAHashOverTableAndColumns() {
        assertThat(NamingHash.index(id("groups_t"), ids("name"))).isEqualTo(id("IDXsi6cwnbf91f3oj3dk9r5pj4fk"));
        assertThat(NamingHash.foreignKey(id("Person"), id("groups_t"), ids("mainGroup_id")))
                .isEqualTo(id("FK6isa88rx1e0ts4ygfvcs35uv2"));
        assertThat(NamingHash.uniqueKey(id("Basics"), ids("_NaturalID"))).isEqualTo(id("UKshx7sx14ctp9gxypbpa31lmh0"));
        assertThat(NamingHash.uniqueKey(id("Person"), ids("Person_id", "nicks")))
                .isEqualTo(id("UKq5nukj0dg4bqydpls5l54kt2"));
    }

    @Test
    void theOrderOfColumnsDoesNotChangeTheHash() {
        assertThat(NamingHash.uniqueKey(id("Person"), ids("nicks", "Person_id")))
                .isEqualTo(NamingHash.uniqueKey(id("Person"), ids("Person_id", "nicks")));
    }

    @Test
    void aQuotedNameHasAnotherHash() {
        assertThat(NamingHash.uniqueKey(new Identifier("Person", true), ids("nicks")))
                .isNotEqualTo(NamingHash.uniqueKey(id("Person"), ids("nicks")));
    }

    @ParameterizedTest
    @CsvSource({
        "someID,someid",
        "aURLValue,aurlvalue",
        "parentId,parent_id",
        "Person_SEQ,person_seq",
        "x1Y2,x1_y2",
        "a.b,a_b",
        "already_snake,already_snake"
    })
    void springNamesAreSnakeCase(String logical, String physical) {
        assertThat(new SpringNames().physical(id(logical)).text()).isEqualTo(physical);
    }

    @Test
    void springLeavesQuotedNamesAlone() {
        Identifier quoted = new Identifier("someName", true);

        assertThat(new SpringNames().physical(quoted)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource({
        "plain,false",
        "with$dollar,false",
        "_first,false",
        "with space,true",
        "1st,true",
        "with-dash,true",
        "naïve,false"
    })
    void namesThatCannotStandWithoutQuotesAreQuoted(String name, boolean quoted) {
        assertThat(Names.logical(name)).isEqualTo(new Identifier(name, quoted));
    }

    @Test
    void quotesOfAllKindsAreUnderstood() {
        assertThat(Stream.of("`a b`", "\"a b\"", "[a b]").map(Names::logical))
                .containsOnly(new Identifier("a b", true));
    }

    private static Identifier id(String text) {
        return Identifier.of(text);
    }

    private static List<Identifier> ids(String... texts) {
        return Stream.of(texts).map(Identifier::of).toList();
    }
}
