package dev.driftless.runtime.migrate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says who holds what an upgrade or downgrade waits for: another process that works on the migrations, or sessions whose transactions
 * stand in the way of a statement. Looks every few seconds, on the database's own connection, which nobody else uses meanwhile.
 */
final class LockWatch {
    private static final long INTERVAL_MILLIS = 2000;

    /** Flyway's lock is an advisory lock with "Flyway" in its key's upper bytes, plus a hash that may borrow from them. */
    private static final String POSTGRESQL_MIGRATOR = """
            select a.pid, a.usename, coalesce(host(a.client_addr), 'this machine'),
                   extract(epoch from now() - a.query_start)::int, case when a.state like 'idle in%' then 'idle in its transaction after ' else '' end || left(a.query, 100)
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.classid::bigint between 18027 and 18029
              and l.database = (select oid from pg_database where datname = current_database())""";

    private static final String POSTGRESQL_BLOCKER = """
            select a.pid, a.usename, coalesce(host(a.client_addr), 'this machine'),
                   extract(epoch from now() - coalesce(a.xact_start, a.query_start))::int, case when a.state like 'idle in%%' then 'idle in its transaction after ' else '' end || left(a.query, 100)
            from pg_stat_activity a
            where a.pid in (select unnest(pg_blocking_pids(own)) from unnest('{%s}'::int[]) own) order by a.pid""";

    private static final String MARIADB_MIGRATOR = """
            select id, user, host, time, left(info, 100) from information_schema.processlist
            where id = is_used_lock(?)""";

    private static final String MARIADB_BLOCKER = """
            select p.id, p.user, p.host, timestampdiff(second, t.trx_started, now()), left(p.info, 100)
            from information_schema.innodb_trx t
            join information_schema.processlist p on p.id = t.trx_mysql_thread_id
            where exists (select 1 from information_schema.processlist w where w.id in (%s)
              and (w.state like 'Waiting for%%lock%%' or w.id in
                (select trx_mysql_thread_id from information_schema.innodb_trx where trx_state = 'LOCK WAIT')))
            order by p.id""";

    private final Database database;
    private final Set<Long> own;
    private final Thread thread = new Thread(this::watch, "driftless-lock-watch");
    private volatile boolean over;
    private String told = "";

    /**
     * Begins to watch.
     *
     * @param own the numbers of this process's sessions, which may grow
     */
    LockWatch(Database database, Set<Long> own) {
        this.database = database;
        this.own = own;
        if (database.kind() != DatabaseKind.H2) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        while (!over) {
            try {
                Thread.sleep(INTERVAL_MILLIS);
                look();
            } catch (InterruptedException | SQLException e) {
                return; // it is only a help
            }
        }
    }

    private void look() throws SQLException {
        boolean postgresql = database.kind() == DatabaseKind.POSTGRESQL;
        List<String> holders = postgresql ? rows(POSTGRESQL_MIGRATOR) : rows(MARIADB_MIGRATOR, mariaDbLock());
        String what = "another process, which works on the migrations: ";
        if (holders.isEmpty() && !own.isEmpty()) {
            String numbers = own.stream().map(Object::toString).collect(Collectors.joining(","));
            holders = rows((postgresql ? POSTGRESQL_BLOCKER : MARIADB_BLOCKER).formatted(numbers));
            what = "a lock, held by ";
        }
        String line = holders.isEmpty() ? "" : "Waiting for " + what + String.join("; ", holders);
        String who = line.replaceAll(", for \\d+ s", "");
        if (!over && !who.isEmpty() && !who.equals(told)) {
            database.address().patience().told().accept(line);
            told = who;
        }
    }

    /** The name that Flyway gives its lock, after the quoted name of its table. */
    private String mariaDbLock() throws SQLException {
        String table =
                "`%s`.`flyway_schema_history`".formatted(database.connection().getCatalog());
        return "Flyway-" + table.hashCode();
    }

    private List<String> rows(String query, Object... values) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = database.connection().prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (own.contains(row.getLong(1))) {
                        continue;
                    }
                    rows.add("session %d of %s from %s, for %d s: %s"
                            .formatted(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    statement(row.getString(5))));
                }
            }
        }
        return rows;
    }

    private static String statement(String sql) {
        return sql == null || sql.isBlank()
                ? "idle in its transaction"
                : sql.strip().replaceAll("\\s+", " ");
    }

    void close() {
        over = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
