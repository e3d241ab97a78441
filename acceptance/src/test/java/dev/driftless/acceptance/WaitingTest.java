package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Commands that meet each other, or sessions that hold what they need. */
final class WaitingTest {
    @TempDir
    private Path folder;

    private EmbeddingApplication application(Database database) {
        return new EmbeddingApplication(folder, database)
                .migration("1__customers", "create table customers (id int primary key);", "drop table customers;")
                .migration("2__orders", """
                        create table orders (id int primary key, note varchar(80));
                        insert into orders values (1, 'a; ${b} -- c');
                        """, "drop table orders;");
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void downgradeWaitsForAnUpgradeAndThenDoesNotTrustItsPlan(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.run("upgrade");
            String sleep = kind == DatabaseKind.POSTGRESQL ? "select pg_sleep(4);" : "select sleep(4);";
            application.migration("3__slow", sleep, sleep);

            CompletableFuture<Result> upgrade = CompletableFuture.supplyAsync(() -> application.run("upgrade"));
            waitUntilAsleep(database, upgrade);
            Result down = application.run("downgrade", "base", "--yes");

            assertThat(upgrade.get(60, TimeUnit.SECONDS).code()).isZero();
            assertThat(down.code()).as(down.err()).isEqualTo(12);
            assertThat(down.err()).contains("V2 orders is not the newest version any more");
            assertThat(application.run("current").out()).isEqualTo("V3 slow\n");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void oneOfManyUpgradesDoesTheWork(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            List<CompletableFuture<Result>> runs = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int i = 0; i < 4; i++) {
                runs.add(CompletableFuture.supplyAsync(() -> application.run("upgrade"), threads));
            }
            threads.shutdown();

            for (CompletableFuture<Result> run : runs) {
                Result result = run.get(60, TimeUnit.SECONDS);
                assertThat(result.code()).as(result.err()).isZero();
            }
            assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void whoeverWaitsSaysForWhom(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.run("upgrade");
            application.migration("3__alter", "alter table orders add column more int;", "select 1;");
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            List<CompletableFuture<Result>> runs = new ArrayList<>();
            try (Connection reader = database.connect();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.executeQuery("select * from orders").close();
                runs.add(CompletableFuture.supplyAsync(() -> application.run(first, "upgrade")));
                await(first, "Waiting for a lock, held by session", runs);
                runs.add(CompletableFuture.supplyAsync(() -> application.run(second, "upgrade")));
                await(second, "Waiting for another process, which works on the migrations: session", runs);
                reader.rollback();
            }
            for (CompletableFuture<Result> run : runs) {
                assertThat(run.get(60, TimeUnit.SECONDS).code()).isZero();
            }
            assertThat(first.toString(StandardCharsets.UTF_8)).contains("of driftless from", "idle in its transaction");
            assertThat(second.toString(StandardCharsets.UTF_8)).contains("alter table orders add column more int");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void nobodyWaitsForItself(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            String sleep = kind == DatabaseKind.POSTGRESQL ? "select pg_sleep(5);" : "do sleep(5);";
            application.migration("3__slow", sleep, "select 1;");
            Result result = application.run("upgrade");
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.err()).doesNotContain("Waiting");
        }
    }

    private static void await(ByteArrayOutputStream messages, String text, List<CompletableFuture<Result>> runs)
            throws Exception {
        while (!messages.toString(StandardCharsets.UTF_8).contains(text)) {
            assertThat(runs).as(messages.toString(StandardCharsets.UTF_8)).noneMatch(CompletableFuture::isDone);
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void lockTimeout(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.run("upgrade");
            application.migration("3__alter", "alter table orders add column more int;", "select 1;");
            try (Connection reader = database.connect();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                statement.executeQuery("select * from orders").close();
                Result result = application.run("upgrade", "--lock-timeout", "1s");
                assertThat(result.code()).as(result.err()).isEqualTo(14);
                assertThat(result.err()).contains("V3__alter.sql failed at line 1", "imeout");
            }
            assertThat(application.run("upgrade", "--resume").code()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void statementTimeout(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.migration(
                    "3__slow",
                    switch (kind) {
                        case H2 -> "select count(*) from system_range(1, 100000), system_range(1, 100000);";
                        case POSTGRESQL -> "select pg_sleep(100);";
                        case MARIADB ->
                            "select count(*) from information_schema.columns a, information_schema.columns b,"
                                    + " information_schema.columns c where rand() < 2;";
                    },
                    "select 1;");

            Result result = application.run("upgrade", "--statement-timeout", "300ms");
            assertThat(result.code()).as(result.err()).isEqualTo(14);
            assertThat(result.err()).contains("V3__slow.sql failed at line 1");
            assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
        }
    }

    private static void waitUntilAsleep(Database database, CompletableFuture<Result> upgrade) throws Exception {
        String sleepers = database.kind() == DatabaseKind.POSTGRESQL
                ? "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
                : "select count(*) from information_schema.processlist where db = database() and info like 'select sleep%'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!upgrade.isDone()) {
                try (var rows = statement.executeQuery(sleepers)) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }
}
