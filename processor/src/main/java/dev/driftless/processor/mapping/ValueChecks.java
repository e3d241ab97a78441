package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Conditions over the values that a column can have, {@code {}} standing for the column (source: {@code Dialect.getCheckCondition},
 * {@code EnumJavaType}, {@code BooleanJavaType}).
 */
final class ValueChecks {
    private static final double LOAD_FACTOR = 0.75;
    private static final int SMALLEST_TABLE = 16;

    private ValueChecks() {}

    /** A condition that the column has one of some texts. */
    static String in(Collection<String> values) {
        return values.stream()
                .map(v -> "'" + v.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "{} in (", ")"));
    }

    /** Whether Hibernate checks the values of an enum with a converter, or of an {@code @EnumeratedValue}. */
    static boolean ofEnums(ColumnType type) {
        return type instanceof ColumnType.Basic basic && (isWhole(basic.type()) || isText(basic.type()));
    }

    /** Whether Hibernate checks the values of a boolean with a converter. */
    static boolean ofBooleans(ColumnType type) {
        return type instanceof ColumnType.Basic basic
                && (isWhole(basic.type())
                        || basic.type() == SqlType.BIT
                        || isText(basic.type())
                        || basic.type() == SqlType.CLOB
                        || basic.type() == SqlType.NCLOB);
    }

    static boolean isText(SqlType type) {
        return switch (type) {
            case CHAR, VARCHAR, LONGVARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR -> true;
            default -> false;
        };
    }

    static boolean isWhole(SqlType type) {
        return switch (type) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    /** The condition over the images of an enum's constants. */
    static String ofEnums(ColumnType type, JavaType valueType, List<Object> images) {
        return condition(type, inHashOrder(images, valueType));
    }

    /** The condition over the images of false, true and null: that of null only if it is not null, too. */
    static String ofBooleans(ColumnType type, List<Object> images) {
        return condition(type, images.get(2) == null ? images.subList(0, 2) : images);
    }

    private static String condition(ColumnType type, List<Object> values) {
        boolean text = !(type instanceof ColumnType.Basic basic) || !isWhole(basic.type());
        String list = values.stream()
                .filter(v -> v != null)
                .map(v -> text ? "'" + v.toString().replace("'", "''") + "'" : v.toString())
                .collect(Collectors.joining(",", "{} in (", ")"));
        return values.contains(null) ? list + " or {} is null" : list;
    }

    /**
     * Hibernate collects the values in a {@code HashSet}, whose order is fixed by {@code hashCode} of strings and numbers: by the table's
     * slot, and within one in order of arrival (source: {@code CollectionHelper.setOfSize}).
     */
    private static List<Object> inHashOrder(List<Object> values, JavaType type) {
        int wanted = Math.max((int) (values.size() / LOAD_FACTOR) + 1, SMALLEST_TABLE);
        int table = Integer.highestOneBit(wanted - 1) << 1;
        TreeMap<Integer, List<Object>> slots = new TreeMap<>();
        Set<Object> distinct = new LinkedHashSet<>(values);
        for (Object value : distinct) {
            int hash = hash(value, type);
            slots.computeIfAbsent((hash ^ (hash >>> 16)) & (table - 1), s -> new ArrayList<>())
                    .add(value);
        }
        return slots.values().stream().flatMap(List::stream).toList();
    }

    private static int hash(Object value, JavaType type) {
        if (value instanceof Long number && !JavaTypeTable.key(type).equals("long")) {
            return number.intValue();
        }
        return Optional.ofNullable(value).map(Object::hashCode).orElse(0);
    }
}
