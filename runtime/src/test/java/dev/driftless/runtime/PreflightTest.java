package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.runtime.TinyApplication.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows in the way of a migration stop the upgrade before it begins. */
final class PreflightTest {
    private static final String ANSWERED = """
            -- preflight [tightened-null] orders.id
            --   select count(*) from orders where id is null
            """;

    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2").withTwoMigrations();
        application.run("upgrade");
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    @Test
    void nothingRunsWhileRowsOfALaterMigrationAreInTheWay() {
        application
                .migration("3__notes", "create table notes (id int primary key);\n", "")
                .migration("4__few", ANSWERED + """
                -- preflight [new-check-on-rows] orders
                --   select count(*) from orders
                --     where not (id > 5)
                alter table orders add check (id > 5);
                """, "");
        Result refused = application.run("upgrade");
        assertThat(refused.code()).isEqualTo(20);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.firstError())
                .contains("V4 orders [new-check-on-rows]: 1, counted by select count(*) from orders where not (id > 5)")
                .contains("--skip-preflight")
                .doesNotContain("tightened-null");
        assertThat(application.run("current").out()).isEqualTo("V2 orders\n");

        assertThat(application.run("upgrade", "3").code()).isZero();
        Result forced = application.run("upgrade", "--skip-preflight");
        assertThat(forced.code()).isEqualTo(14);
    }

    @Test
    void aQuestionAboutWhatAnEarlierMigrationMakesIsAskedAfterIt() {
        application
                .migration("3__purchases", "alter table orders rename to purchases;\n", "")
                .migration("4__few", """
                        -- preflight [new-check-on-rows] purchases
                        --   select count(*) from purchases where not (id > 5)
                        alter table purchases add check (id > 5);
                        """, "");
        Result refused = application.run("upgrade");
        assertThat(refused.code()).isEqualTo(20);
        assertThat(refused.out()).startsWith("V3 purchases");
        assertThat(refused.firstError()).contains("so V4 few has not begun").contains("V4 purchases");
        assertThat(application.run("current").out()).isEqualTo("V3 purchases\n");
    }

    @Test
    void aQuestionThatNobodyCanAnswerIsNamedAndStopsNothing() {
        application.migration("3__notes", """
                -- preflight [new-check-on-rows] nowhere
                --   select count(*) from nowhere
                create table notes (id int primary key);
                """, "");
        Result done = application.run("upgrade");
        assertThat(done.code()).isZero();
        assertThat(done.err()).contains("Not counted before V3: nowhere [new-check-on-rows]");
        assertThat(done.outLines()).last().asString().startsWith("Upgraded from V2 to V3: 1 migration ");
    }

    @Test
    void anEmptyDatabaseIsNotAsked() throws IOException {
        application.migration("3__notes", """
                -- preflight [new-check-on-rows] nowhere
                --   select count(*) from nowhere
                create table notes (id int primary key);
                """, "");
        Result done = application.run("upgrade", "--url", "jdbc:h2:mem:");
        assertThat(done.code()).isZero();
        assertThat(done.err()).doesNotContain("Not counted");
    }
}
