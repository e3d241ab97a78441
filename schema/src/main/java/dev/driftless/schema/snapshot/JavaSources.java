package dev.driftless.schema.snapshot;

import java.nio.file.Path;
import java.util.Optional;

/** Where the Java migrations of a unit lie: Flyway looks for their classes in the package that is named like the folder of the V files. */
public final class JavaSources {
    private static final Path RESOURCES = Path.of("resources");

    private JavaSources() {}

    /**
     * The source folder beside a folder of V files: {@code src/main/java/db/migration} for {@code src/main/resources/db/migration};
     * absent if that one is not below a resources folder.
     */
    public static Optional<Path> beside(Path migrations) {
        for (int i = migrations.getNameCount() - 1; i > 0; i--) {
            if (migrations.getName(i).equals(RESOURCES)) {
                Path inside = migrations.subpath(i + 1, migrations.getNameCount());
                Path above = migrations.subpath(0, i).resolve("java").resolve(inside);
                return Optional.of(
                        migrations.isAbsolute() ? migrations.getRoot().resolve(above) : above);
            }
        }
        return Optional.empty();
    }
}
