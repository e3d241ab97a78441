package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a Java type and its annotations to a column type (source: {@code BasicValueBinder}, {@code Dialect.SizeStrategyImpl}).
 */
final class TypeMapper {
    private static final double BINARY_DIGITS_PER_DECIMAL = Math.log(10) / Math.log(2);
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet", "java.util.ArrayList");
    private final MappingContext context;
    private final Converters converters;

    TypeMapper(MappingContext context, Converters converters) {
        this.context = context;
        this.converters = converters;
    }

    BasicType map(BasicUse use) {
        Optional<Converters.Converted> converted = converters.converted(use);
        BasicType type = converted.map(c -> converted(use, c)).orElseGet(() -> unconverted(use));
        return use.column()
                .flatMap(c -> c.nonEmpty("columnDefinition"))
                .map(text -> defined(use, text, type))
                .orElse(type);
    }

    /** A type that {@code columnDefinition} writes: the checks of the type it stands for stay. */
    private BasicType defined(BasicUse use, String text, BasicType type) {
        List<String> checks = new ArrayList<>(type.checks());
        if (type.type() instanceof ColumnType.EnumByOrdinal ordinal) {
            checks.add("{} between 0 and " + (ordinal.values().size() - 1));
        }
        if (type.type() instanceof ColumnType.EnumByName) {
            context.problems.unsupported(
                    use.column().orElseThrow().originOf("columnDefinition"),
                    "an enum stored by name in a column with a columnDefinition has a check on PostgreSQL alone, which is"
                            + " left out. Leave the columnDefinition away");
        }
        return new BasicType(new ColumnType.Raw(text), checks, type.type());
    }

    private BasicType converted(BasicUse use, Converters.Converted converted) {
        BasicType type = unconverted(use.withType(converted.type()));
        return new BasicType(type.type(), converted.checks());
    }

    private BasicType unconverted(BasicUse use) {
        warnOfCustomTypes(use);
        Optional<AnnotationModel> code = use.jdbcTypeCode();
        if (code.isPresent()) {
            return ofCode(use, code.get());
        }
        Optional<ClassModel> enumClass = enumClass(use.type());
        if (enumClass.isPresent()) {
            return ofEnum(use, enumClass.get());
        }
        Optional<JavaType> element = elementOfArray(use.type());
        if (element.isPresent()) {
            return array(use, element.get());
        }
        return JavaTypeTable.sqlType(use.type())
                .map(t -> adjusted(use, t))
                .or(() -> serializable(use))
                .orElseGet(() -> unknown(use));
    }

    private void warnOfCustomTypes(BasicUse use) {
        for (String annotation : List.of(Jpa.TYPE, Jpa.JDBC_TYPE, Jpa.JAVA_TYPE)) {
            use.element()
                    .annotation(annotation)
                    .ifPresent(
                            a -> context.problems.unsupported(
                                    a.origin(),
                                    "@" + annotation.substring(annotation.lastIndexOf('.') + 1)
                                            + " is not understood: the column gets the type of the attribute's Java type."
                                            + " Give it with @Column(columnDefinition = ...) if Hibernate stores it otherwise"));
        }
    }

    private BasicType ofCode(BasicUse use, AnnotationModel code) {
        int number = code.number("value", 0);
        Optional<ClassModel> enumClass = enumClass(use.type());
        if (number == JdbcCodes.NAMED_ENUM && enumClass.isPresent()) {
            return namedEnum(enumClass.get());
        }
        Optional<JavaType> element = elementOfArray(use.type());
        if (number == JdbcCodes.ARRAY && element.isPresent()) {
            return array(use, element.get());
        }
        Optional<SqlType> type = JdbcCodes.sqlType(number);
        if (type.isEmpty()) {
            context.problems.unsupported(
                    code.originOf("value"),
                    "@JdbcTypeCode(" + number
                            + ") is not understood: the column gets the type of the attribute's Java type."
                            + " Give it with @Column(columnDefinition = ...)");
            return JavaTypeTable.sqlType(use.type())
                    .map(t -> adjusted(use, t))
                    .orElseGet(() -> BasicType.of(Basic.sized(SqlType.VARBINARY, JavaTypeTable.DEFAULT_LENGTH)));
        }
        return enumClass
                .flatMap(e -> enumOfCode(e, type.get(), use))
                .orElseGet(() -> BasicType.of(sized(use, type.get())));
    }

    private Optional<BasicType> enumOfCode(ClassModel type, SqlType sqlType, BasicUse use) {
        return switch (sqlType) {
            case TINYINT, SMALLINT, INTEGER, BIGINT ->
                Optional.of(BasicType.of(new ColumnType.EnumByOrdinal(sqlType, type.enumConstants())));
            case CHAR, VARCHAR, NCHAR, NVARCHAR ->
                Optional.of(new BasicType(sized(use, sqlType), List.of(in(type.enumConstants()))));
            default -> Optional.empty();
        };
    }

    /** A condition that the column has one of some texts. */
    static String in(List<String> values) {
        return values.stream()
                .map(v -> "'" + v.replace("'", "''") + "'")
                .collect(Collectors.joining(",", "{} in (", ")"));
    }

    private BasicType namedEnum(ClassModel type) {
        String simple = type.unqualifiedName();
        Identifier name = context.names.physical(Names.logical(simple.substring(simple.lastIndexOf('$') + 1)));
        List<String> values = type.enumConstants().stream().sorted().toList();
        context.enumTypes.putIfAbsent(name, new EnumType(name, values));
        return BasicType.of(new ColumnType.NamedEnum(name));
    }

    Optional<ClassModel> enumClass(JavaType type) {
        return context.classOf(type).filter(c -> c.kind() == ClassModel.Kind.ENUM);
    }

    private BasicType ofEnum(BasicUse use, ClassModel type) {
        if (type.members().stream().anyMatch(m -> m.has(Jpa.ENUMERATED_VALUE))) {
            return enumeratedValue(use, type);
        }
        boolean byName =
                use.enumerated().map(e -> "STRING".equals(e.constant("value"))).orElse(false);
        if (byName) {
            int length = use.length().orElse(JavaTypeTable.DEFAULT_LENGTH);
            return BasicType.of(new ColumnType.EnumByName(type.enumConstants(), length));
        }
        SqlType integer = type.enumConstants().size() > 128 ? SqlType.SMALLINT : SqlType.TINYINT;
        return BasicType.of(new ColumnType.EnumByOrdinal(integer, type.enumConstants()));
    }

    private BasicType enumeratedValue(BasicUse use, ClassModel type) {
        context.problems.unsupported(
                use.element().origin(),
                "the check over the @EnumeratedValue values of " + type.name()
                        + " is left out, because they are known only to running code");
        return type.members().stream()
                .filter(m -> m.has(Jpa.ENUMERATED_VALUE))
                .findFirst()
                .map(m -> unconverted(use.withType(m.type())))
                .orElseGet(() -> unknown(use));
    }

    private Optional<JavaType> elementOfArray(JavaType type) {
        if (type instanceof ArrayOf array && JavaTypeTable.sqlType(array).isEmpty()) {
            return Optional.of(array.component());
        }
        if (type instanceof Declared declared
                && COLLECTIONS.contains(declared.name())
                && declared.arguments().size() == 1
                && !declared.name().equals("java.util.ArrayList")) {
            return Optional.of(declared.arguments().get(0));
        }
        return Optional.empty();
    }

    private BasicType array(BasicUse use, JavaType element) {
        BasicUse elementUse =
                new BasicUse(element, new WithoutTypeCode(use.element()), use.role(), use.column(), Optional.empty());
        ColumnType type = unconverted(elementUse).type();
        OptionalInt length = use.element()
                .annotation(Jpa.ARRAY)
                .map(a -> OptionalInt.of(a.number("length", 0)))
                .orElse(OptionalInt.empty());
        return BasicType.of(new ColumnType.Array(type, length));
    }

    private Optional<BasicType> serializable(BasicUse use) {
        boolean known =
                use.type() instanceof Declared declared && context.isSubtype(declared.name(), "java.io.Serializable");
        return known ? Optional.of(adjusted(use, SqlType.VARBINARY)) : Optional.empty();
    }

    private BasicType unknown(BasicUse use) {
        context.problems.unsupported(
                use.element().origin(),
                "the type of this attribute is not understood: its column is taken for varbinary(255)."
                        + " Give the type with @Column(columnDefinition = ...), or mark the attribute @Transient");
        return BasicType.of(Basic.sized(SqlType.VARBINARY, JavaTypeTable.DEFAULT_LENGTH));
    }

    private BasicType adjusted(BasicUse use, SqlType type) {
        SqlType temporal = use.temporal().map(t -> temporal(use, t, type)).orElse(type);
        SqlType zoned = TimeZones.adjusted(use, temporal);
        return BasicType.of(sized(use, use.isLob() ? lob(zoned) : zoned));
    }

    private static SqlType temporal(BasicUse use, AnnotationModel temporal, SqlType type) {
        return switch (JavaTypeTable.key(use.type())) {
            case "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar" ->
                SqlType.valueOf(temporal.constant("value"));
            default -> type;
        };
    }

    private static SqlType lob(SqlType type) {
        return switch (type) {
            case VARCHAR, CHAR, LONGVARCHAR, LONG32VARCHAR -> SqlType.CLOB;
            case NVARCHAR, NCHAR, LONGNVARCHAR, LONG32NVARCHAR -> SqlType.NCLOB;
            case VARBINARY, BINARY, LONGVARBINARY, LONG32VARBINARY -> SqlType.BLOB;
            default -> type;
        };
    }

    private static ColumnType sized(BasicUse use, SqlType type) {
        return switch (type) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY ->
                Basic.sized(type, use.length().orElse(JavaTypeTable.length(use.type(), type)));
            case LONGVARCHAR, LONGNVARCHAR, LONGVARBINARY ->
                Basic.sized(type, use.length().orElse(JavaTypeTable.LONG_LENGTH));
            case CLOB, NCLOB, BLOB ->
                lobLength(use).map(length -> Basic.sized(type, length)).orElse(Basic.of(type));
            case LONG32VARCHAR, LONG32NVARCHAR, LONG32VARBINARY ->
                use.length().map(length -> Basic.sized(type, length)).orElse(Basic.of(type));
            case REAL, DOUBLE, FLOAT -> floating(use, type);
            case NUMERIC, DECIMAL ->
                use.precision()
                        .map(p -> Basic.decimal(type, p, use.scale()))
                        .orElse(Basic.decimal(
                                type, JavaTypeTable.precision(use.type()), JavaTypeTable.scale(use.type())));
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC ->
                Basic.precise(type, use.secondPrecision().orElse(JavaTypeTable.secondPrecision(type)));
            case BIT -> Basic.sized(type, use.length().orElse(1));
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DATE, INTERVAL_SECOND, UUID, JSON, SQLXML, INET ->
                Basic.of(type);
        };
    }

    /**
     * {@code @Column} without a length says 255, which counts here: MariaDB then makes it a {@code tinytext} (source:
     * {@code SizeStrategyImpl}, {@code getDefaultSqlLength}).
     */
    private static Optional<Integer> lobLength(BasicUse use) {
        boolean locator = JavaTypeTable.isLocator(use.type());
        return use.length()
                .or(() -> use.column().filter(c -> !locator).map(c -> JavaTypeTable.length(use.type(), SqlType.CLOB)));
    }

    /** Decimal digits of the annotation become binary digits of the type (source: {@code SizeStrategyImpl}). */
    private static ColumnType floating(BasicUse use, SqlType type) {
        return use.precision()
                .map(p -> (ColumnType) Basic.precise(SqlType.FLOAT, (int) Math.ceil(p * BINARY_DIGITS_PER_DECIMAL)))
                .orElse(Basic.of(type));
    }
}
