package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** How drafts come, change and go while people work. */
class DraftLifeTest extends TwoEntities {
    @Test
    void undoingTheEditTakesTheDraftAway() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        assertThat(project.drafts().resolve("postgresql/V2__draft.sql")).exists();
        Result result = project.source("Customer", CUSTOMER).compile();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
    }

    @Test
    void anEditedDraftStaysWhileTheEntitiesDo() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine\n");
        assertThat(rules(project.compile())).isEqualTo("required-column");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).isEqualTo("-- mine\n");
    }

    @Test
    void anEditedDraftIsKeptBesideANewOne() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine\n");
        Result result =
                project.source("Customer", CHANGED.replace("320", "330")).compile();
        assertThat(rules(result)).isEqualTo("edited-draft required-column");
        assertThat(result.driftless().get(0).text()).contains("target/driftless/postgresql/V2__draft.sql.edited");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql.edited"))
                .isEqualTo("-- mine\n");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).contains("330");

        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine again\n");
        assertThat(rules(project.source("Customer", CUSTOMER).compile())).isEqualTo("edited-draft");
        assertThat(project.tree(project.drafts()).keySet())
                .containsExactly("postgresql/V2__draft.sql.edited", "postgresql/V2__draft.sql.edited2");
    }

    @Test
    void twoUnitsDoNotOverwriteEachOthersDrafts() {
        project.compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        Result other = project.option("unit", "other").compile();
        assertThat(rules(other)).startsWith("draft-unwritable");
        assertThat(other.text()).contains("it holds the draft of unit main");
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void timestampsStayTheSameWhileTheDraftLies() {
        project.option("version", "timestamp");
        project.compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        assertThat(drafts.keySet()).anyMatch(path -> path.matches("postgresql/V[0-9]{14}__draft.sql"));
        project.compile();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void theReportShowsTextAsText() {
        project.source(
                "Customer",
                "@Entity public class Customer { @Id Long id;"
                        + " @org.hibernate.annotations.ColumnDefault(\"'<script>&'\") String name; }");
        project.compile();
        assertThat(project.read("target/driftless/report.html"))
                .contains("&#39;&lt;script&gt;&amp;&#39;")
                .doesNotContain("<script>");
    }

    @Test
    void severalDialectsHaveFoldersOfTheirOwn() {
        project.option("dialects", "h2,mariadb").compile();
        assertThat(project.read("target/driftless/draft.json"))
                .contains("../../src/main/resources/db/migration/h2", "../../src/main/resources/db/undo/mariadb");
        assertThat(project.tree(project.drafts()).keySet())
                .containsExactly(
                        "draft.json",
                        "h2/U1__draft.sql",
                        "h2/V1__draft.sql",
                        "mariadb/U1__draft.sql",
                        "mariadb/V1__draft.sql",
                        "report.html",
                        "snapshot.json");
    }
}
