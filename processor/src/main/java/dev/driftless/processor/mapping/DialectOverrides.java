package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.mapping.ColumnOrder.Database;
import dev.driftless.schema.model.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Annotations that replace others for one kind of database: the first that fits it (source:
 * {@code DialectOverridesAnnotationHelper}, {@code AbstractOverrider}).
 */
final class DialectOverrides {
    private static final String BASE = "org.hibernate.annotations.";
    private static final String PREFIX = BASE + "DialectOverride$";
    private static final String DIALECTS = "org.hibernate.dialect.";
    private static final List<String> OF_TEXTS = List.of("Check", "ColumnDefault", "GeneratedColumn");
    private static final List<String> OF_FORMULAS = List.of("Formula", "JoinFormula", "DiscriminatorFormula");

    /** By Hibernate's class, the databases that it and its subclasses are for. */
    private static final Map<String, Set<Database>> DATABASES = Map.of(
            "Dialect", Set.of(Database.values()),
            "H2Dialect", Set.of(Database.H2),
            "PostgreSQLDialect", Set.of(Database.POSTGRESQL),
            "MySQLDialect", Set.of(Database.MARIADB),
            "MariaDBDialect", Set.of(Database.MARIADB));

    private DialectOverrides() {}

    /** A check with the conditions that it has on the databases that have it. */
    record Condition(Optional<String> name, LocalText condition) {
        Constraint.Check build() {
            return condition.check(name.map(Names::logical));
        }

        void addTo(ColumnDraft column) {
            if (name.isPresent()) {
                column.check(build());
            } else {
                column.check(condition);
            }
        }
    }

    /** What the {@code value} of an annotation of Hibernate's, given by its simple name, says to each database. */
    static LocalText value(Annotated element, String base) {
        return any(element)
                ? LocalText.by(database -> annotation(element, base, database).map(a -> a.text("value")))
                : element.annotation(BASE + base)
                        .map(a -> LocalText.of(a.text("value")))
                        .orElse(LocalText.NONE);
    }

    /** The element's checks; where it has several, none can be overridden. */
    static List<Condition> checks(Annotated element) {
        if (element.has(Jpa.CHECKS)) {
            return element.repeated(Jpa.CHECK, Jpa.CHECKS).stream()
                    .map(c -> new Condition(c.nonEmpty("name"), LocalText.of(c.text("constraints"))))
                    .toList();
        }
        if (!any(element) && !element.has(Jpa.CHECK)) {
            return List.of();
        }
        Map<Optional<String>, SortedMap<Database, String>> byName = new LinkedHashMap<>();
        for (Database database : Database.values()) {
            annotation(element, "Check", database)
                    .ifPresent(check -> byName.computeIfAbsent(check.nonEmpty("name"), name -> new TreeMap<>())
                            .put(database, check.text("constraints")));
        }
        return byName.entrySet().stream()
                .map(check -> new Condition(check.getKey(), new LocalText(check.getValue())))
                .toList();
    }

    /** Most elements have none: to know it first spares asking for each annotation and database. */
    private static boolean any(Annotated element) {
        for (AnnotationModel annotation : element.annotations()) {
            if (annotation.type().startsWith(PREFIX)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<AnnotationModel> annotation(Annotated element, String base, Database database) {
        return overrides(element, base).stream()
                .filter(override ->
                        databases(override).contains(database) && DialectVersions.matches(override, database))
                .findFirst()
                .flatMap(override -> override.nested("override"))
                .or(() -> element.annotation(BASE + base));
    }

    private static List<AnnotationModel> overrides(Annotated element, String base) {
        return element.repeated(PREFIX + base, PREFIX + base + "s");
    }

    /** Warns of each that cannot be followed on a database that Driftless knows. */
    static void warn(Annotated element, Problems problems) {
        if (!any(element)) {
            return;
        }
        OF_FORMULAS.stream()
                .filter(base -> !element.has(BASE + base))
                .flatMap(base -> overrides(element, base).stream())
                .filter(override -> !databases(override).isEmpty())
                .forEach(override -> problems.unsupported(
                        override.origin(),
                        "@DialectOverride of a formula without the formula is not understood: there is a column on every"
                                + " database"));
        for (Database database : Database.values()) {
            OF_TEXTS.stream()
                    .flatMap(base -> overrides(element, base).stream())
                    .filter(override -> databases(override).contains(database))
                    .filter(override -> DialectVersions.divides(override, database))
                    .forEach(override -> problems.unsupported(
                            override.origin(),
                            "an override for some versions of a database only is not understood: the migration is the one for "
                                    + DialectVersions.words(database)));
        }
    }

    private static Set<Database> databases(AnnotationModel override) {
        return TypeMapper.className(override, "dialect")
                .filter(name -> name.startsWith(DIALECTS))
                .map(name -> DATABASES.getOrDefault(name.substring(DIALECTS.length()), Set.of()))
                .orElse(Set.of());
    }
}
