package dev.driftless.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SchemaEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statements of every kind of change on every database; {@code -Dgolden.update=true} writes the expected files anew. */
class StatementsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/driftless/schema/sql");

    @Test
    void everyKindHasACase() {
        List<Change> all = new ArrayList<>(ChangeCases.changes());
        all.addAll(ChangeCases.enumTypeChanges());
        assertThat(all.stream().map(Object::getClass).distinct())
                .containsAll(Arrays.asList(Change.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb"})
    void areAsExpected(String id) throws IOException {
        Dialect dialect = Dialects.named(id).orElseThrow();
        StringBuilder text = new StringBuilder();
        List<Change> changes = new ArrayList<>(ChangeCases.changes());
        changes.addAll(ChangeCases.enumTypeChanges());
        SchemaEditor schema = new SchemaEditor(ChangeCases.start());
        for (Change change : changes) {
            text.append("-- ").append(change.getClass().getSimpleName()).append('\n');
            dialect.statements(change, schema).forEach(s -> text.append(s).append(";\n"));
            schema.apply(change);
        }
        Path expected = EXPECTED.resolve("statements-" + id + ".sql");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(expected));
    }

    @Test
    void runOnH2() throws SQLException {
        Dialect dialect = Dialects.named("h2").orElseThrow();
        SchemaEditor schema = new SchemaEditor(ChangeCases.start());
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:statements");
                Statement statement = connection.createStatement()) {
            for (Change change : ChangeCases.changes()) {
                for (String sql : dialect.statements(change, schema)) {
                    statement.execute(sql);
                }
                schema.apply(change);
            }
        }
        assertThat(schema.schema().tables()).hasSize(1);
    }
}
