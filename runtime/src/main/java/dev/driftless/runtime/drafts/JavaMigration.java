package dev.driftless.runtime.drafts;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.snapshot.JavaSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Writes the skeleton of a Java migration, for work on data that SQL is not made for: a class where Flyway looks for it, for each
 * database, and a U file. Until somebody writes the code, it refuses to run. Why so: {@code docs/adr/0015}.
 */
public final class JavaMigration {
    private static final ClassName BASE = ClassName.get("org.flywaydb.core.api.migration", "BaseJavaMigration");
    private static final ClassName CONTEXT = ClassName.get("org.flywaydb.core.api.migration", "Context");

    private final DraftsFolder drafts;
    private final Layout layout;
    private final String unit;

    /** @param layout as the application was compiled with */
    public JavaMigration(DraftsFolder drafts, Layout layout, String unit) {
        this.drafts = drafts;
        this.layout = layout;
        this.unit = unit;
    }

    /**
     * Writes the files, under the version after the newest.
     *
     * @param message what the migration does, in a few words; the files are named after it
     * @throws DraftsFailure if there is no place for the classes; nothing is written then
     */
    public Accepted run(String message) {
        String description = MigrationName.of(message);
        Path[] migrations = layout.folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .toArray(Path[]::new);
        String version = drafts.history(layout, unit).nextVersion(migrations);
        String name = "V" + version + "__" + description;
        FileSet files = new FileSet();
        if (migrations.length == 1) {
            create(files, sources(migrations[0]), migration(name, name, BASE));
        } else {
            ClassName common = ClassName.get(
                    packageOf(sources(migrations[0]).getParent()), "V" + version + camelCase(description));
            create(files, sources(migrations[0]).getParent(), migration(common.simpleName(), name, BASE));
            for (Path folder : migrations) {
                create(files, sources(folder), forOneDatabase(name, common));
            }
        }
        for (Folders folders : layout.folders()) {
            files.create(new AcceptedScripts(drafts, folders).down(name), undo(name));
        }
        files.created().forEach(this::requireFree);
        files.commit(drafts, drafts.resolve(layout.snapshots()));
        BuildOutput.of(drafts, unit).ifPresent(BuildOutput::outdate);
        return new Accepted(
                version,
                description,
                files.created().stream().map(drafts::shown).toList(),
                List.of());
    }

    private Path sources(Path migrations) {
        return JavaSources.beside(migrations)
                .filter(sources -> SourceVersion.isName(packageOf(sources)))
                .orElseThrow(() -> DraftsFailure.refused(
                        "There is no place for a Java migration: the V files lie in %s, and that is no package below src/main/resources. Say another folder with the processor option driftless.migrations."
                                .formatted(drafts.shown(migrations))));
    }

    /** The names of the folders below the last one called {@code java}. */
    private static String packageOf(Path sources) {
        int root = sources.getNameCount() - 1;
        while (root > 0 && !sources.getName(root).toString().equals("java")) {
            root--;
        }
        return sources.subpath(root + 1, sources.getNameCount()).toString().replaceAll("[/\\\\]", ".");
    }

    private static TypeSpec migration(String simpleName, String migration, TypeName base) {
        MethodSpec migrate = MethodSpec.methodBuilder("migrate")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(CONTEXT, "context")
                .addException(Exception.class)
                .addComment("Use context.getConnection(): Flyway commits and closes it.")
                .addStatement(
                        "throw new $T($S)", UnsupportedOperationException.class, migration + " is not written yet")
                .build();
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName)
                .addModifiers(Modifier.PUBLIC)
                .superclass(base)
                .addJavadoc("Runs once in each database; U$L.sql takes it back.", migration.substring(1))
                .addMethod(migrate);
        return simpleName.equals(migration)
                ? type.build()
                : type.addModifiers(Modifier.ABSTRACT).build();
    }

    private static TypeSpec forOneDatabase(String name, ClassName common) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .superclass(common)
                .addJavadoc("The class that Flyway finds for one database; override what is different there.")
                .build();
    }

    private static String undo(String name) {
        return """
                -- %s
                -- What it did to the data does not come back.
                --
                -- Write here the statements that take it back, and then take out the line above.
                """.formatted(name);
    }

    private static String camelCase(String description) {
        return Arrays.stream(description.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static void create(FileSet files, Path folder, TypeSpec type) {
        String text = JavaFile.builder(packageOf(folder), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        files.create(folder.resolve(type.name() + ".java"), text);
    }

    private void requireFree(Path file) {
        if (Files.exists(file)) {
            throw DraftsFailure.refused("%s is already there.".formatted(drafts.shown(file)));
        }
    }
}
