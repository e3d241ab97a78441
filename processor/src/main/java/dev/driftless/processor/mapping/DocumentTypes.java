package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Java types that are JSON or XML in one attribute and something else in another. Hibernate takes the other for the same, if it
 * comes later; the order is that in which an application finds its classes (source: {@code BasicValue.specialJavaType}).
 */
final class DocumentTypes {
    private static final Set<Integer> CODES = Set.of(JdbcCodes.JSON, JdbcCodes.SQLXML);
    private final Problems problems;
    private final Set<JavaType> documents = new HashSet<>();
    private final Map<JavaType, List<Origin>> others = new HashMap<>();

    DocumentTypes(Problems problems) {
        this.problems = problems;
    }

    /** Notes what one attribute says of its type. */
    void note(BasicUse use) {
        JavaType type = use.type();
        if (JavaTypeTable.sqlType(type).isPresent() || use.jdbcType().isPresent()) {
            return;
        }
        if (use.jdbcTypeCode()
                .filter(code -> CODES.contains(code.number("value", 0)))
                .isPresent()) {
            documents.add(type);
        } else {
            others.computeIfAbsent(type, t -> new ArrayList<>())
                    .add(use.element().origin());
        }
        if (documents.contains(type)) {
            others.getOrDefault(type, List.of()).forEach(this::warn);
        }
    }

    private void warn(Origin origin) {
        problems.unsupported(
                origin,
                "the type of this attribute has @JdbcTypeCode(SqlTypes.JSON) or SQLXML elsewhere, which Hibernate extends to"
                        + " this attribute if it comes later: the column is taken for what the type is without. Give all"
                        + " attributes of the type the same @JdbcTypeCode, or this one another type");
    }
}
