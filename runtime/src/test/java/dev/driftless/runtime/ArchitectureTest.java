package dev.driftless.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of this module. */
@AnalyzeClasses(packages = "dev.driftless.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("entry")
            .definedBy("dev.driftless.runtime")
            .layer("cli")
            .definedBy("dev.driftless.runtime.cli")
            .layer("migrate")
            .definedBy("dev.driftless.runtime.migrate")
            .layer("inspect")
            .definedBy("dev.driftless.runtime.inspect")
            .layer("drafts")
            .definedBy("dev.driftless.runtime.drafts")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("entry")
            .layer("verify")
            .definedBy("dev.driftless.runtime.verify")
            .whereLayer("verify")
            .mayOnlyBeAccessedByLayers("cli", "entry")
            .whereLayer("migrate")
            .mayOnlyBeAccessedByLayers("verify", "cli", "entry")
            .whereLayer("inspect")
            .mayOnlyBeAccessedByLayers("migrate", "verify", "cli")
            .whereLayer("drafts")
            .mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_FLYWAYS_INTERNALS = noClasses()
            .that()
            .resideInAPackage("dev.driftless.runtime..")
            .and()
            .doNotHaveSimpleName("FlywayInternals")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flywaydb.core.internal..");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_CLI = noClasses()
            .that()
            .resideOutsideOfPackage("dev.driftless.runtime.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule DRAFTS_KNOW_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("dev.driftless.runtime.drafts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.flywaydb..");
}
