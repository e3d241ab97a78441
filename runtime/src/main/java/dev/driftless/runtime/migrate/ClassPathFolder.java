package dev.driftless.runtime.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder on the class path, in jars and in class folders. */
final class ClassPathFolder {
    private ClassPathFolder() {}

    /** The names of all files below the folder, relative to it, sorted; the same name twice if two entries of the class path have it. */
    static List<String> files(ClassLoader classes, String folder) {
        List<String> names = new ArrayList<>();
        try {
            for (URL url : Collections.list(classes.getResources(folder))) {
                names.addAll(files(url, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(names);
        return names;
    }

    private static List<String> files(URL folder, String name) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection connection) {
            String prefix = name.endsWith("/") ? name : name + "/";
            return connection.getJarFile().stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .toList();
        }
        Path root = Path.of(uri(folder));
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
