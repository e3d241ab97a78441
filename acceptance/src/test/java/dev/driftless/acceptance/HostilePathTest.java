package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import dev.driftless.runtime.Driftless;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, jars and database files whose names have blanks, signs that mean something in URLs, and letters beyond ASCII. */
class HostilePathTest {
    /** A Java program cannot be started from a folder with more: the JVM does not find a jar beyond U+FFFF. */
    private static final String NAME = "app # %20 +!ü漢";

    private static final String COMMENT = "naïve; ${x} 漢 \uD83D\uDE00";

    @TempDir
    private Path folder;

    private Path working;

    @BeforeEach
    void makeWorkingFolder() throws IOException {
        working = Files.createDirectories(folder.resolve("work # %41 +!ü"));
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "\uD83D\uDE00 & (x) [y] {z} ~ ^ = @ $HOME 'q' `b`"})
    void aWholeProject(String name) throws IOException {
        try (TeamProject project = project(folder.resolve(name))) {
            project.accepts("first");
            assertThat(project.does("upgrade")).contains("to V1");
            project.entity("Customer", "String name;", "String mail;").accepts("second");
            assertThat(project.files("snap ä # %20/main")).containsExactly("V1__first.json", "V2__second.json");
            assertThat(project.does("upgrade")).contains("from V1 to V2");
            assertThat(project.does("check")).isEqualTo("All in order.\n");
            assertThat(project.does("diff")).startsWith("No differences");
            project.does("downgrade", "base", "--yes");
            assertThat(project.files("data")).containsExactly("main.mv.db");
            project.does("remove");
            assertThat(project.files("snap ä # %20/main")).containsExactly("V1__first.json");
            assertThat(folder.toFile().list())
                    .containsExactlyInAnyOrder(working.getFileName().toString(), name);
        }
    }

    @Test
    void aFolderThatH2WouldTakeForSettings() throws IOException {
        try (TeamProject project = project(folder.resolve("a;INIT=SELECT 1"))) {
            project.accepts("first");
            Result refused = project.run("upgrade");
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("semicolon in its name");
        }
    }

    private static TeamProject project(Path folder) throws IOException {
        Files.createDirectories(folder);
        TeamProject project = new TeamProject(
                folder,
                "-Adriftless.snapshots=" + folder.resolve("snap ä # %20"),
                "-Adriftless.drafts=" + folder.resolve("target/driftless"));
        return project.entity("Customer", "@Column(comment = \"" + COMMENT + "\") String name;");
    }

    @Test
    void namesOfMigrationsStayInTheirFolder() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("../../x", "x");
        names.put("/etc\\..\\C:\\CON.sql", "etc_c_con_sql");
        names.put("$(touch y); `z` 'q'\n\u0000", "touch_y_z_q");
        names.put("Größe 漢字 é \uD83D\uDE00", "grosse_e");
        names.put("a".repeat(300), "a".repeat(80));
        try (TeamProject project = project(folder.resolve("team"))) {
            List<String> members = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (Map.Entry<String, String> name : names.entrySet()) {
                members.add("Integer a%d;".formatted(members.size()));
                project.entity("Customer", members.toArray(String[]::new)).built();
                for (String refused : List.of("..", "/", "漢字", " ", "\u0000")) {
                    assertThat(project.run("accept", "-m", refused).code()).isEqualTo(17);
                }
                project.does("accept", "-m", name.getKey());
                expected.add("V%d__%s.sql".formatted(members.size(), name.getValue()));
            }
            assertThat(project.files("src/main/resources/db/migration")).containsExactlyElementsOf(expected);
            project.built();
            project.does("accept", "--java", "-m", "../../class");
            assertThat(project.files("src/main/java/db")).containsExactly("migration/V6__class.java");
            assertThat(project.files(""))
                    .allMatch(file -> file.matches("(src/main|snap ä # %20/main|target)/.*|pom.xml|.gitignore"));
            assertThat(folder.toFile().list())
                    .containsExactlyInAnyOrder(working.getFileName().toString(), "team");
        }
    }

    @Test
    void aJarFromThere() throws IOException {
        Path jar = folder.resolve(NAME).resolve("target/ap!p +ü.jar");
        try (TeamProject project = project(folder.resolve(NAME))) {
            project.accepts("first");
            pack(project.path("target/application"), jar);
        }
        assertThat(run(jar, "C.UTF-8", "upgrade").out()).contains("Upgraded from base to V1");
        assertThat(run(jar, "C.UTF-8", "current", "--json").out()).contains("\"version\":\"1\"");
        assertThat(run(jar, "C.UTF-8", "diff").out()).startsWith("No differences");
        assertThat(working.resolve("data/main.mv.db")).exists();

        Files.writeString(working.resolve("ziele #ü.txt"), "jdbc:h2:file:./dätä # %20/x\n");
        assertThat(run(jar, "C.UTF-8", "upgrade", "--targets", "ziele #ü.txt").out())
                .contains("1 upgraded");
        assertThat(working.resolve("dätä # %20/x.mv.db")).exists();
        Files.write(working.resolve("latin.txt"), "jdbc:h2:file:./dätä\n".getBytes(StandardCharsets.ISO_8859_1));
        Result latin = run(jar, "C.UTF-8", "upgrade", "--targets", "latin.txt");
        assertThat(latin.err()).endsWith("latin.txt is no UTF-8 text.\n");
        assertThat(latin.code()).isEqualTo(18);
    }

    /** As in a container that says nothing about languages. */
    @Test
    void aLocaleWithoutEncoding() throws IOException {
        Path jar = folder.resolve("plain/app.jar");
        try (TeamProject project = project(folder.resolve("plain"))) {
            project.accepts("first");
            pack(project.path("target/application"), jar);
        }
        Result elsewhere = run(jar, "C", "upgrade");
        assertThat(elsewhere.code()).isEqualTo(18);
        assertThat(elsewhere.err()).contains("Java cannot find the working folder", "LC_ALL=C.UTF-8");
        assertThat(folder.toFile().list()).hasSize(2);

        working = folder.resolve("plain");
        assertThat(run(jar, "C", "upgrade", "--sql", "base:V1", "--dialect", "h2")
                        .out())
                .contains("is '" + COMMENT + "';");
        for (String[] words : List.of(
                new String[] {"upgrade", "--targets", "ü.txt"}, new String[] {"accept", "-m", "x", "--drafts", "ü"})) {
            Result path = run(jar, "C", words);
            assertThat(path.code()).as(path.err()).isEqualTo(18);
            assertThat(path.err()).contains("is no path here", "LC_ALL=C.UTF-8");
        }
    }

    /** The classes of the application in a jar that can be started; it refers to the libraries instead of holding them. */
    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Driftless.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .filter(entry -> !entry.matches(".*(slf4j|/app/target|test-classes).*"))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> !f.equals(classes)).toList()) {
                String name = classes.relativize(file).toString();
                out.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private Result run(Path jar, String locale, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(working.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.startsWith("JAVA_TOOL"));
        builder.environment().put("LC_ALL", locale);
        Path err = Files.createTempFile("driftless", ".err");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), out, Files.readString(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(err);
        }
    }
}
