package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a full compile has read from code stays known where that code cannot be read. */
final class UnreadCodeTest {
    private static final String TICKET = """
            @Entity
            public class Ticket {
                @Id Long id;
                @Convert(converter = StateConverter.class) State state;
                @JdbcType(Stored.class) Integer number;
                @CompositeType(PriceType.class) Price price;
            %s}
            """;

    @TempDir
    private Path root;

    private TestProject project;

    @BeforeEach
    void open() {
        project = new TestProject(root)
                .classOutputOnClassPath()
                .source("Ticket", "import org.hibernate.annotations.*;\n" + TICKET.formatted(""))
                .source("Price", "public class Price { }\n")
                .source("PriceType", """
                        import org.hibernate.usertype.CompositeUserType;
                        public abstract class PriceType implements CompositeUserType<Price> {
                            @Access(AccessType.FIELD) public static class Columns { long amount; String currency; }
                            @Override public Class<?> embeddable() { return Columns.class; }
                        }
                        """)
                .source("State", "public enum State { OPEN, CLOSED }\n")
                .source("Stored", """
                        import org.hibernate.type.descriptor.jdbc.IntegerJdbcType;
                        public class Stored extends IntegerJdbcType {
                            @Override public int getJdbcTypeCode() { return java.sql.Types.BIGINT; }
                        }
                        """)
                .source("StateConverter", """
                        public class StateConverter implements AttributeConverter<State, String> {
                            @Override public String convertToDatabaseColumn(State state) {
                                return state == null ? null : state == State.OPEN ? "o" : "c";
                            }
                            @Override public State convertToEntityAttribute(String text) { return State.OPEN; }
                        }
                        """);
        assertThat(project.compile().driftless()).singleElement().satisfies(m -> assertThat(m.text())
                .contains("first migration"));
        project.accept("initial").clean();
        assertThat(project.compile().driftless()).isEmpty();
    }

    @Test
    void aPartialCompileKeepsWhatTheSnapshotKnows() {
        assertThat(project.compileOnly("Ticket").driftless()).hasSize(3).allSatisfy(m -> assertThat(m.text())
                .startsWith("[driftless:unread-code] "));
        assertThat(project.drafts()).doesNotExist();
    }

    @Test
    void driftElsewhereDoesNotTouchTheColumns() {
        project.source("Ticket", "import org.hibernate.annotations.*;\n" + TICKET.formatted("    String text;\n"));
        project.compileOnly("Ticket");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql"))
                .contains("alter table Ticket add column text varchar(255);")
                .doesNotContain("alter column", "drop column");
    }

    @Test
    void soDoesEclipse() {
        assertThat(project.on(Tool.ECJ).clean().compile().driftless())
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.text()).startsWith("[driftless:unread-code] "));
        assertThat(project.drafts()).doesNotExist();
    }

    @Test
    void attributesAtGettersAreFoundByTheirNames() {
        project.removeSource("Ticket").removeClass("Ticket").source("Page", """
                @Entity
                public class Page {
                    @Id public Long getId() { return null; }
                    public void setId(Long id) { }
                    @org.hibernate.annotations.CompositeType(PriceType.class)
                    public Price getURL() { return null; }
                    public void setURL(Price price) { }
                }
                """);
        project.compile();
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).contains("amount bigint");
        project.accept("pages").clean();
        assertThat(project.compile().driftless()).isEmpty();
        assertThat(project.compileOnly("Page").driftless()).singleElement().satisfies(m -> assertThat(m.text())
                .startsWith("[driftless:unread-code] "));
        assertThat(project.drafts()).doesNotExist();
    }
}
