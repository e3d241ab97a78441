package dev.driftless.schema.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.sql.Dialects;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    @Test
    void whatIsNoSqlBecomesBlank() {
        String script = "a 'it''s; --' \"b'\" `c'` /* d' */ e -- f '\ng $$ h' $$ 'i\nj'";
        String bare = bare(script, "postgresql");
        assertThat(bare.replaceAll(" +", " ")).isEqualTo("a e -- f '\ng \n ");
        assertThat(bare).hasSameSizeAs(script);
    }

    @Test
    void onlyMariaDbEscapesWithBackslashes() {
        assertThat(bare("'a\\' b 'c'", "mariadb")).isEqualTo("        c'");
        assertThat(bare("'a\\' b 'c'", "h2")).isEqualTo("     b    ");
        assertThat(bare("# it's\n'a'", "mariadb")).isEqualTo("# it's\n   ");
        assertThat(bare("`a\\` b", "mariadb")).isEqualTo("     b");
    }

    @Test
    void whatIsNeverClosedIsTakenForSql() {
        assertThat(bare("a 'b /* c $$ d", "h2")).isEqualTo("a 'b /* c $$ d");
        assertThat(bare("a$$b$$ 'c'", "h2")).isEqualTo("a$$b$$    ");
    }

    private static String bare(String script, String dialect) {
        return ScriptText.bare(script, Dialects.named(dialect).orElseThrow());
    }
}
