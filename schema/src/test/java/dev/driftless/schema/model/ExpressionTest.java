package dev.driftless.schema.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTest {
    @Test
    void valuesTakeThePlaceOfNamesOnly() {
        assertThat(Expression.replaced("a > 0 and a <> 7 or 'a' = \"a\"", Identifier.of("a"), "(d).a"))
                .isEqualTo("(d).a > 0 and (d).a <> 7 or 'a' = (d).a");
        assertThat(Expression.filled("{} in ('{}', 'a{}') or {} is null", "b"))
                .isEqualTo("b in ('{}', 'a{}') or b is null");
    }
}
