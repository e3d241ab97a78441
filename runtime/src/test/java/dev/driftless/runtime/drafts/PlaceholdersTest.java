package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void namesAndTextsAreNoGapsAndHideNone() {
        String script = """
                -- <<value for a comment>>
                update "it's" set a = '<<value for a text>>', "<<value for a name>>" = <<value for "it's"."a b">>;
                select 1 << b, /* <<value for a comment>> */ '';
                """;
        assertThat(Placeholders.in(script, "h2")).containsExactly("<<value for \"it's\".\"a b\">>");
    }

    @Test
    void aTextThatEndsInABackslashEndsWhereItsDatabaseSaysSo() {
        assertThat(Placeholders.in("set a = '\\\\', b = <<value for b>>, c = '';", "mariadb"))
                .containsExactly("<<value for b>>");
        assertThat(Placeholders.in("set a = '\\', b = <<value for b>>, c = '';", "postgresql"))
                .containsExactly("<<value for b>>");
    }
}
