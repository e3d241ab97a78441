package dev.driftless.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The processor in a compiler that writes no files. */
class InMemoryCompileTest {
    private static final JavaFileObject ENTITY = JavaFileObjects.forSourceString(
            "app.Customer",
            "package app; @jakarta.persistence.Entity class Customer { @jakarta.persistence.Id Long id; }");

    private static final JavaFileObject PLAIN =
            JavaFileObjects.forSourceString("app.Plain", "package app; class Plain {}");

    @Test
    void sourcesWithoutEntitiesCompileAsEver() {
        Compilation compilation =
                javac().withProcessors(new DriftlessProcessor()).compile(PLAIN);
        assertThat(compilation).succeededWithoutWarnings();
    }

    @Test
    void entitiesCannotBeComparedWithoutAFolder() {
        Compilation compilation =
                javac().withProcessors(new DriftlessProcessor()).compile(ENTITY);
        assertThat(compilation).succeeded();
        assertThat(compilation).hadWarningCount(1);
        assertThat(compilation).hadWarningContaining("[driftless:no-class-folder]");
    }

    @Test
    void wrongOptionsFail() {
        Compilation compilation = javac().withProcessors(new DriftlessProcessor())
                .withOptions("-Adriftless.naming=snake", "-Adriftless.unitt=x")
                .compile(ENTITY);
        assertThat(compilation).failed();
        assertThat(compilation).hadErrorCount(2);
        assertThat(compilation)
                .hadErrorContaining("driftless.naming=snake is not possible. The values are jpa, spring.");
        assertThat(compilation).hadErrorContaining("There is no option driftless.unitt. Did you mean driftless.unit?");
    }
}
