package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Tests made of folders: each sub-folder is a case, with one test that prepares it and one for each database. */
final class SetFolders {
    private SetFolders() {}

    /** What is done with a database. */
    @FunctionalInterface
    interface OnDatabase {
        void run(DatabaseKind kind) throws Exception;
    }

    /** A container of tests for each sub-folder whose name contains the value of a system property, in order of their names. */
    static Stream<DynamicContainer> containers(Path parent, String property, Function<Path, DynamicContainer> container)
            throws IOException {
        String wanted = System.getProperty(property, "");
        List<Path> cases;
        try (Stream<Path> folders = Files.list(parent)) {
            cases = folders.filter(Files::isDirectory)
                    .filter(f -> f.getFileName().toString().contains(wanted))
                    .sorted()
                    .toList();
        }
        assertThat(cases).isNotEmpty();
        return cases.stream().map(container);
    }

    /** The tests of one case. */
    static DynamicContainer container(String name, String preparation, Executable prepare, OnDatabase then) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(name + " " + preparation, prepare));
        for (DatabaseKind kind : DatabaseKind.values()) {
            tests.add(DynamicTest.dynamicTest(name + " on " + kind, () -> then.run(kind)));
        }
        return DynamicContainer.dynamicContainer(name, tests);
    }
}
