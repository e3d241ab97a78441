package dev.driftless.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;

/** The allowed arrows between the processor's packages. */
@AnalyzeClasses(packages = "dev.driftless.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    private static final String ROOT = "dev.driftless.processor";

    @ArchTest
    static final ArchRule entityUsesNothing = classes()
            .that()
            .resideInAPackage(ROOT + ".entity")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT + ".entity"));

    @ArchTest
    static final ArchRule readUsesEntity = classes()
            .that()
            .resideInAPackage(ROOT + ".read")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.lang.model..", ROOT + ".read", ROOT + ".entity"));

    @ArchTest
    static final ArchRule onlySourceKnowsTrees = classes()
            .that()
            .resideInAPackage(ROOT + ".source")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.lang.model..",
                    "javax.annotation.processing",
                    "com.sun.source..",
                    ROOT + ".source",
                    ROOT + ".entity"));

    @ArchTest
    static final ArchRule mappingIsPure = classes()
            .that()
            .resideInAPackage(ROOT + ".mapping..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", ROOT + ".mapping..", ROOT + ".entity", "dev.driftless.schema.model")
                            .or(belongToAnyOf(Hints.class, SqlText.class, Conversion.class, Allowance.class)));

    @ArchTest
    static final ArchRule generateKnowsOnlyJavaPoet = classes()
            .that()
            .resideInAPackage(ROOT + ".generate")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.lang.model..", "com.palantir.javapoet", ROOT + ".generate"));

    @ArchTest
    static final ArchRule nobodyCallsTheRoot =
            noClasses().that(not(resideInAnyPackage(ROOT))).should().dependOnClassesThat(resideInAnyPackage(ROOT));
}
