package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Annotations that replace others for one kind of database (source: {@code DialectOverridesAnnotationHelper}). */
final class DialectOverrides {
    private static final String PREFIX = "org.hibernate.annotations.DialectOverride$";
    private static final String DIALECTS = "org.hibernate.dialect.";
    private static final List<String> OF_FORMULAS = List.of("Formula", "JoinFormula", "DiscriminatorFormula");

    /** The annotations that say something of the schema. */
    private static final List<String> OF_SCHEMA = Stream.concat(
                    Stream.of("Check", "ColumnDefault", "GeneratedColumn"), OF_FORMULAS.stream())
            .toList();

    /** By Hibernate's class, the databases that it and its subclasses are for. */
    private static final Map<String, Set<String>> DATABASES = Map.of(
            "Dialect", Set.of("h2", "postgresql", "mariadb"),
            "H2Dialect", Set.of("h2"),
            "PostgreSQLDialect", Set.of("postgresql"),
            "MySQLDialect", Set.of("mariadb"),
            "MariaDBDialect", Set.of("mariadb"));

    private DialectOverrides() {}

    /** Warns of each that makes a column or table another one on a database that Driftless knows. */
    static void warn(Annotated element, Problems problems) {
        of(element)
                .forEach(a -> problems.unsupported(
                        a.origin(),
                        "@DialectOverride is not understood: the annotation it overrides is used for every database"));
    }

    private static List<AnnotationModel> of(Annotated element) {
        return OF_SCHEMA.stream()
                .filter(base -> !(OF_FORMULAS.contains(base) && element.has("org.hibernate.annotations." + base)))
                .flatMap(base -> element.repeated(PREFIX + base, PREFIX + base + "s").stream())
                .filter(a -> !databases(a).isEmpty())
                .toList();
    }

    private static Set<String> databases(AnnotationModel override) {
        Optional<String> dialect = TypeMapper.className(override, "dialect");
        return dialect.filter(name -> name.startsWith(DIALECTS))
                .map(name -> DATABASES.getOrDefault(name.substring(DIALECTS.length()), Set.of()))
                .orElse(Set.of());
    }
}
