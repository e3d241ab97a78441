package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.runtime.TinyApplication.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way forward and back on the embedded database, from the command line. */
final class UpgradeTest {
    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2").withTwoMigrations();
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    @Test
    void upgradeRunsAllMigrationsAndThenFindsNothingToDo() {
        Result first = application.run("upgrade");
        Result second = application.run("upgrade");

        assertThat(first.err()).isEqualTo("Database: jdbc:h2:file:./data/tiny (embedded default)\n");
        assertThat(first.outLines().get(0)).matches("V1 customers \\(\\d+\\.\\d\\d s\\)");
        assertThat(first.outLines().get(2)).matches("Upgraded from base to V2: 2 migrations in \\d+\\.\\d\\d s\\.");
        assertThat(first.code()).isZero();
        assertThat(second.out()).isEqualTo("Already at V2: nothing to do.\n");
        assertThat(folder.resolve("data/tiny.mv.db")).exists();
    }

    @Test
    void upgradeStopsAtTheVersionGiven() {
        assertThat(application.run("upgrade", "V1").outLines())
                .last()
                .asString()
                .startsWith("Upgraded from base to V1:");
        assertThat(application.run("current").out()).isEqualTo("V1 customers\n");
        assertThat(application.run("upgrade", "1").out()).isEqualTo("Already at V1: nothing to do.\n");
        assertThat(application.run("upgrade", "2").code()).isZero();
        Result back = application.run("upgrade", "1");
        assertThat(back.code()).isEqualTo(2);
        assertThat(back.firstError()).contains("downgrade 1");
    }

    @Test
    void currentAndHistoryOfADatabaseThatDoesNotExistMakeNoFile() {
        Result current = application.run("current");
        Result history = application.run("history");

        assertThat(current.out()).isEqualTo("base (no migration applied)\n");
        assertThat(current.err()).contains("2 migrations pending");
        assertThat(history.outLines())
                .containsExactly("  V1  pending              customers", "  V2  pending              orders");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void historyMarksTheCurrentVersion() {
        application.run("upgrade", "1");

        assertThat(application.run("history").outLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("\\* V1  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  customers"),
                        line -> assertThat(line).isEqualTo("  V2  pending              orders"));
    }

    @Test
    void downgradeTakesTheNewestBackAndUpgradeRunsItAgain() {
        application.run("upgrade");

        Result down = application.run("downgrade", "-1", "--yes");
        assertThat(down.outLines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("took back V2 orders \\(.*\\)"),
                        line -> assertThat(line).isEqualTo("Downgraded to V1: 1 migration taken back."));
        assertThat(application.run("current").out()).isEqualTo("V1 customers\n");
        assertThat(application.run("upgrade").outLines()).last().asString().startsWith("Upgraded from V1 to V2:");
        assertThat(application.run("downgrade", "base", "--yes").outLines())
                .last()
                .isEqualTo("Downgraded to base: 2 migrations taken back.");
        assertThat(application.run("upgrade").code()).isZero();
        assertThat(application.run("downgrade", "V1", "--yes").code()).isZero();
        assertThat(application.run("current").out()).isEqualTo("V1 customers\n");
    }

    @Test
    void downgradeAsksOnATerminalAndNeedsYesElsewhere() {
        application.run("upgrade");

        Result nobody = application.run("downgrade", "-1");
        assertThat(nobody.code()).isEqualTo(16);
        assertThat(nobody.firstError()).contains("--yes");

        application.file("db/undo/U2__orders.sql", """
                -- Takes the migration back: 1 change.

                -- drop table orders
                -- The rows written since are lost.
                drop table orders;
                """);
        Result no = application.answering("n").run("downgrade", "-1");
        assertThat(no.code()).isEqualTo(16);
        assertThat(no.err()).contains("  V2 orders\n    drop table orders: The rows written since are lost.\n");
        assertThat(application.run("current").out()).isEqualTo("V2 orders\n");

        assertThat(application.answering("y").run("downgrade", "-1").code()).isZero();
        assertThat(application.questions()).containsExactly("Go on? [y/N] ", "Go on? [y/N] ");
        assertThat(application.run("current").out()).isEqualTo("V1 customers\n");
    }

    @Test
    void checkFindsPendingMigrationsAndOpenDrift() {
        Result pending = application.run("check");
        assertThat(pending.code()).isEqualTo(1);
        assertThat(pending.outLines()).containsExactly("Pending: V1 customers", "Pending: V2 orders");

        application.run("upgrade");
        assertThat(application.run("check").code()).isZero();

        application.model("tiny", "2", "sha256:a", "sha256:other");
        Result drift = application.run("check");
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out()).startsWith("Drift is open");
    }

    @Test
    void upgradeRefusesAnApplicationBuiltWithOpenDrift() {
        application.model("tiny", "2", "sha256:a", "sha256:other");

        Result refused = application.run("upgrade");
        assertThat(refused.code()).isEqualTo(9);
        assertThat(refused.firstError()).contains("accept -m NAME").contains("--allow-drift");
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(application.run("upgrade", "--allow-drift").code()).isZero();
    }
}
