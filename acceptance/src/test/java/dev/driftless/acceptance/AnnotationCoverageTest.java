package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.Test;

/** Every annotation of Jakarta Persistence and of Hibernate is in an entity set, or the guide says what becomes of it. */
class AnnotationCoverageTest {
    private static final Path FIXTURES = Path.of("src/test/fixtures");
    private static final Path GUIDE = Path.of("../docs/guide/mapping.md");

    /** Those that are not for mappings, and those that only mark other annotations. */
    private static final Pattern OTHER = Pattern.compile(
            "Persistence(Context|Unit|Property).*|Instantiator|.*BinderType|DialectOverride\\..*|.*Registrations?");

    @Test
    void isInASetOrInTheGuide() throws IOException, URISyntaxException {
        String known = sources() + Files.readString(GUIDE);

        assertThat(Stream.of(Entity.class, ColumnDefault.class, Audited.class)
                        .flatMap(AnnotationCoverageTest::annotations)
                        .filter(name -> !OTHER.matcher(name).matches())
                        .filter(name -> !Pattern.compile("@[\\w.]*\\b" + Pattern.quote(name) + "\\b")
                                .matcher(known)
                                .find())
                        .toList())
                .isEmpty();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder all = new StringBuilder();
            for (Path file : java) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    /** The annotations beside a class, nested ones as {@code Outer.Inner}. */
    private static Stream<String> annotations(Class<?> sample) {
        String folder = sample.getPackageName().replace('.', '/') + "/";
        try (JarFile jar = new JarFile(Path.of(sample.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".class"))
                    .map(name -> name.substring(folder.length(), name.length() - ".class".length()))
                    .filter(name -> !name.contains("/") && !name.endsWith("-info"))
                    .filter(name -> isAnnotation(sample.getPackageName() + "." + name))
                    .map(name -> name.replace('$', '.'))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAnnotation(String name) {
        try {
            return Class.forName(name, false, AnnotationCoverageTest.class.getClassLoader())
                    .isAnnotation();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
