package dev.driftless.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A MariaDB server, run straight from its unpacked binaries. */
final class MariaDbServer {
    private static final String USER = "driftless";
    private static final String PASSWORD = "driftless";
    private static final int START_SECONDS = 60;

    private final int port;
    private final AtomicInteger created = new AtomicInteger();

    private MariaDbServer(int port) {
        this.port = port;
    }

    static MariaDbServer start(Path folder) throws IOException {
        Path home = MariaDbBinaries.unpackedIn(folder);
        // The socket's whole path may have 107 characters: it can't lie under a build folder of any depth.
        Path sockets = Files.createTempDirectory("driftless");
        Path data = Files.createTempDirectory(folder, "mariadb-");
        Path temporary = Files.createDirectory(sockets.resolve("tmp"));
        install(home, data, temporary);
        int port = freePort();
        List<String> command = command(home, data, temporary);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + sockets.resolve("s"),
                "--skip-ssl", // 11.4 spends seconds on making itself a key
                "--skip-name-resolve",
                "--performance-schema=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci", // as the container images have it from 11.6 on
                "--default-time-zone=+00:00",
                "--max-connections=100"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, List.of(data, sockets)), "stop-mariadb"));
        MariaDbServer server = new MariaDbServer(port);
        server.awaitReady(process, data.resolve("server.log"));
        return server;
    }

    /** A server clears its folder for temporary tables when it starts: it must not be another one's. */
    private static List<String> command(Path home, Path data, Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--innodb-log-file-size=16M",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--debug-no-sync"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    /** Does what {@code mariadb-install-db} does, without the help tables and the sys schema, which take most of its time. */
    private static void install(Path home, Path data, Path temporary) throws IOException {
        List<String> command = command(home, data, temporary);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--log-warnings=0"));
        Path log = data.resolveSibling(data.getFileName() + ".install.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
                    .getBytes(StandardCharsets.UTF_8));
            Files.copy(home.resolve("share/mariadb_system_tables.sql"), input);
            Files.copy(home.resolve("share/mariadb_system_tables_data.sql"), input);
            input.write("""

                    flush privileges;
                    create user '%1$s'@'127.0.0.1' identified by '%2$s';
                    grant all on *.* to '%1$s'@'127.0.0.1' with grant option;
                    """.formatted(USER, PASSWORD).getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException("MariaDB cannot be installed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted while MariaDB was being installed", e);
        }
        Files.delete(log);
    }

    private void awaitReady(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = connect("mysql")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                sleep();
            }
        }
        throw new IOException("MariaDB does not answer:\n" + Files.readString(log));
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException("interrupted while MariaDB was starting", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stop(Process process, List<Path> folders) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        folders.forEach(MariaDbBinaries::delete);
    }

    Database fresh() throws SQLException {
        String name = "driftless" + created.incrementAndGet();
        execute("create database " + name);
        return new Database(
                DatabaseKind.MARIADB,
                url(name),
                USER,
                PASSWORD,
                database -> execute("drop database if exists " + name));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }
}
