package dev.driftless.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom in this module. */
@AnalyzeClasses(packages = "dev.driftless.schema", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String ROOT = "dev.driftless.schema.";

    @ArchTest
    static final ArchRule MODEL = onlyFrom("model");

    @ArchTest
    static final ArchRule DIFF = onlyFrom("diff", "model");

    @ArchTest
    static final ArchRule SNAPSHOT = onlyFrom("snapshot", "model");

    @ArchTest
    static final ArchRule SQL = onlyFrom("sql", "model", "diff");

    @ArchTest
    static final ArchRule LINT = onlyFrom("lint", "model", "diff", "sql");

    @ArchTest
    static final ArchRule LINT_KNOWS_NO_RULE = noClasses()
            .that()
            .resideInAPackage(ROOT + "lint")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "lint.rules");

    @ArchTest
    static final ArchRule LINT_ASKS_ONLY_THE_DIALECT = noClasses()
            .that()
            .resideInAPackage(ROOT + "lint..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("dev\\.driftless\\.schema\\.sql\\.(?!Dialect$).*");

    @ArchTest
    static final ArchRule MIGRATION = onlyFrom("migration", "model", "diff", "sql", "lint");

    @ArchTest
    static final ArchRule DRAFT = onlyFrom("draft", "model", "diff", "lint", "snapshot");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PURE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax..", "jakarta..", "com.sun..", "java.net..");

    @ArchTest
    static final ArchRule JSON_IN_TWO_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "snapshot", ROOT + "draft")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google..");

    private static ArchRule onlyFrom(String name, String... others) {
        String[] forbidden = java.util.stream.Stream.of(
                        "model", "diff", "snapshot", "sql", "lint", "migration", "draft")
                .filter(other ->
                        !other.equals(name) && !java.util.List.of(others).contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }
}
