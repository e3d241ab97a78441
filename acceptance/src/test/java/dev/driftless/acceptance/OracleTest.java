package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OracleTest {
    private static final String SOURCE = """
            import jakarta.persistence.*;
            import java.util.Set;
            @Entity class Person {
                @Id @GeneratedValue Long id;
                @Column(nullable = false) String fullName;
                @ElementCollection Set<String> nickNames;
                @ManyToMany Set<Person> friends;
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void hibernatesScriptLoads(DatabaseKind kind) throws IOException, SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            Sql.run(connection, script(kind, Naming.JPA));
            assertThat(Catalog.read(connection, kind)).hasSizeGreaterThan(10);
        }
    }

    @Test
    void namesFollowTheStrategies() throws IOException {
        assertThat(script(DatabaseKind.POSTGRESQL, Naming.JPA))
                .anyMatch(s -> s.contains("create table Person_Person ("))
                .anyMatch(s -> s.contains("fullName varchar(255) not null"));
        assertThat(script(DatabaseKind.POSTGRESQL, Naming.SPRING))
                .anyMatch(s -> s.contains("create table person_friends ("))
                .anyMatch(s -> s.contains("full_name varchar(255) not null"));
    }

    @Test
    void aScriptIsSplitOnlyWhereStatementsEnd() {
        assertThat(Sql.split("""
                -- it's; a comment
                insert into t values ('a;b''c');
                do $$ begin x; end $$; /* a;b */ select ";" from `;`;
                """))
                .containsExactly(
                        "insert into t values ('a;b''c')", "do $$ begin x; end $$", "/* a;b */ select \";\" from `;`");
    }

    private List<String> script(DatabaseKind kind, Naming naming) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src"));
        Files.writeString(sources.resolve("Person.java"), SOURCE);
        try (EntityCompiler compiler = new EntityCompiler()) {
            EntityCompiler.Compilation compilation =
                    compiler.compile(sources, folder.resolve("classes"), Optional.empty(), List.of());
            assertThat(compilation.ok()).as(compilation.report()).isTrue();
            return HibernateOracle.createScript(compilation.classes(), kind, naming);
        }
    }
}
