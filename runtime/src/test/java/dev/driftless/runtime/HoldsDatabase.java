package dev.driftless.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** A process of its own that keeps an H2 file open. */
final class HoldsDatabase {
    private HoldsDatabase() {}

    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + args[0], "sa", "")) {
            System.out.println("open " + connection.isValid(1));
            System.in.read();
        }
    }

    /** Starts it and returns once the file is open. */
    static Process start(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsDatabase.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().read();
        return process;
    }
}
