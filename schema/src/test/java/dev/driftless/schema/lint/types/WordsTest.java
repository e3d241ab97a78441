package dev.driftless.schema.lint.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Identifier HOSTILE = new Identifier("a\"b'c\\d\ne", true);

    @Test
    void annotationsAreJava() {
        assertThat(Words.renamedFrom(Identifier.of("fax"))).isEqualTo("@RenamedFrom(\"fax\")");
        assertThat(Words.renamedFrom(HOSTILE)).isEqualTo("@RenamedFrom(\"`a\\\"b'c\\\\d\\ne`\")");
    }

    @Test
    void optionsAreWordsOfAShell() {
        ObjectPath plain = ObjectPath.of(TableName.of("customers"), Identifier.of("fax"));
        assertThat(Words.allow("dropped-column", plain)).isEqualTo("--allow dropped-column:customers.fax");
        assertThat(Words.allow("dropped-column", ObjectPath.of(TableName.of("t"), HOSTILE)))
                .isEqualTo("--allow dropped-column:'t.\"a\"b'\\''c\\d\ne\"'");
    }
}
