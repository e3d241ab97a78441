package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * From a Java type and its annotations to a column type (source: {@code BasicValueBinder}, {@code BasicValue}, {@code
 * InferredBasicValueResolver}).
 */
final class TypeMapper {
    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet");
    private static final List<String> OF_ARRAYS =
            List.of(Jpa.HIBERNATE + "JdbcTypeCode", Jpa.HIBERNATE + "MapKeyJdbcTypeCode", Jpa.ARRAY);
    private static final String GIVE_IT =
            " Give it with @Column(columnDefinition = ...) if Hibernate stores it otherwise";

    private final MappingContext context;
    private final CustomTypes customTypes;
    private final Registrations registrations;
    private final Converters converters;
    private final EnumMapper enums;
    private final DocumentTypes documents;

    TypeMapper(MappingContext context) {
        this.context = context;
        this.customTypes = context.customTypes;
        this.registrations = context.registrations;
        this.converters = new Converters(context);
        this.enums = new EnumMapper(context, customTypes);
        this.documents = new DocumentTypes(context.problems);
    }

    BasicType map(BasicUse given) {
        BasicUse use = given.withElement(new Composed(given.element(), context.classes));
        Optional<Converters.Converted> converted = converters.converted(use);
        BasicType type = converted.isPresent()
                ? converted(use, converted.get())
                : userType(use).orElseGet(() -> unconverted(use));
        return use.column()
                .flatMap(c -> c.nonEmpty("columnDefinition"))
                .map(text -> defined(text, type))
                .orElse(type);
    }

    /** A type that {@code columnDefinition} writes: the checks of the type it stands for stay. */
    private static BasicType defined(String text, BasicType type) {
        List<String> checks = new ArrayList<>(type.checks());
        if (type.type() instanceof ColumnType.EnumByOrdinal ordinal) {
            checks.add("{} between 0 and " + (ordinal.values().size() - 1));
        }
        List<String> values = type.type() instanceof ColumnType.EnumByName byName ? byName.values() : List.of();
        return new BasicType(new ColumnType.Raw(text, values), checks, type.type());
    }

    /** Of {@code @Type}, or of one registered for the class; absent if there is none, or it is not understood. */
    private Optional<BasicType> userType(BasicUse use) {
        Optional<AnnotationModel> annotation = use.userType();
        Optional<String> name =
                annotation.flatMap(a -> className(a, "value")).or(() -> registrations.userType(elementOf(use.type())));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<CustomTypes.UserType> found = customTypes.userType(name.get());
        Optional<SqlType> type = found.flatMap(f -> registrations.sqlType(f.code()));
        if (type.isEmpty() || isNational(type.get())) {
            notUnderstood(use, annotation, name.get());
            return Optional.empty();
        }
        if (found.get().code() == JdbcCodes.REAL) {
            return Optional.of(named("real", SqlType.REAL));
        }
        if (found.get().code() == JdbcCodes.DOUBLE) {
            return Optional.of(named("double precision", SqlType.DOUBLE));
        }
        BasicUse sized = use.withType(Declared.of(name.get()));
        ColumnType column = ColumnSizes.sized(sized, type.get());
        return Optional.of(BasicType.of(found.get().own().of(use, column)));
    }

    /** A user type's national characters keep a character set of their own on MariaDB. */
    private static boolean isNational(SqlType type) {
        return switch (type) {
            case NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR, NCLOB -> true;
            default -> false;
        };
    }

    private static JavaType elementOf(JavaType type) {
        return type instanceof ArrayOf array ? array.component() : type;
    }

    static Optional<String> className(AnnotationModel annotation, String member) {
        return annotation.classValue(member).filter(Declared.class::isInstance).map(t -> ((Declared) t).name());
    }

    private void notUnderstood(BasicUse use, Optional<AnnotationModel> annotation, String className) {
        context.problems.unread(
                annotation.map(AnnotationModel::origin).orElse(use.element().origin()),
                className
                        + " does not show which column type it stands for: the column gets the type of the attribute's"
                        + " Java type." + GIVE_IT);
    }

    private BasicType converted(BasicUse use, Converters.Converted converted) {
        boolean ofTimes =
                JavaTypeTable.isTemporal(converted.entitySide()) && !JavaTypeTable.isTemporal(converted.type());
        BasicUse described = use.withoutJavaType().withType(converted.type());
        BasicUse relational = ofTimes ? described.withoutColumn() : described;
        if (converted.ofElements()) {
            BasicUse element = relational.withElement(new Without(relational.element(), OF_ARRAYS));
            return array(use, unconverted(element).type());
        }
        BasicType type = unconverted(relational);
        return new BasicType(type.type(), converters.checks(use, converted, type.type()));
    }

    private BasicType unconverted(BasicUse use) {
        Optional<AnnotationModel> javaType = use.javaType();
        Optional<String> descriptor = javaType.flatMap(a -> className(a, "value"))
                .or(() -> JavaTypeTable.sqlType(use.type()).isPresent()
                        ? Optional.empty()
                        : registrations.javaType(use.type()));
        if (descriptor.isEmpty()) {
            return undescribed(use);
        }
        Optional<CustomTypes.Described> described = customTypes.javaType(descriptor.get());
        if (described.isEmpty()) {
            notUnderstood(use, javaType, descriptor.get());
            return undescribed(use);
        }
        BasicUse known = use.withType(described.get().type());
        return described.get().own().of(known, described(known, described.get()));
    }

    private BasicType described(BasicUse use, CustomTypes.Described described) {
        if (described.code().isEmpty() || explicitCode(use).isPresent()) {
            return undescribed(use);
        }
        return registrations
                .sqlType(described.code().get())
                .map(t -> adjusted(use, t))
                .orElseGet(() -> unknown(use));
    }

    private BasicType undescribed(BasicUse use) {
        documents.note(use);
        Optional<Integer> code = explicitCode(use);
        if (code.isPresent()) {
            return ofCode(use, code.get());
        }
        Optional<ClassModel> enumClass = enums.enumClass(use.type());
        if (enumClass.isPresent()) {
            return enums.map(use, enumClass.get());
        }
        Optional<JavaType> element = elementOfArray(use);
        if (element.isPresent()) {
            return array(use, element.get());
        }
        return JavaTypeTable.sqlType(use.type())
                .or(() -> use.isLob() ? JavaTypeTable.sqlType(JavaTypeTable.unwrapped(use.type())) : Optional.empty())
                .map(t -> adjusted(use, t))
                .or(() -> serializable(use))
                .orElseGet(() -> unknown(use));
    }

    /** The type code that {@code @JdbcType} or {@code @JdbcTypeCode} gives. */
    private Optional<Integer> explicitCode(BasicUse use) {
        Optional<AnnotationModel> jdbcType = use.jdbcType();
        if (jdbcType.isPresent()) {
            Optional<String> name = className(jdbcType.get(), "value");
            Optional<Integer> code = name.flatMap(customTypes::jdbcType);
            if (code.isEmpty()) {
                notUnderstood(use, jdbcType, name.orElse("@JdbcType"));
            }
            return code;
        }
        return use.jdbcTypeCode().map(a -> a.number("value", 0));
    }

    private BasicType ofCode(BasicUse use, int code) {
        Optional<ClassModel> enumClass = enums.enumClass(use.type());
        if (code == JdbcCodes.NAMED_ENUM && enumClass.isPresent()) {
            return enums.named(use, enumClass.get());
        }
        if (code == JdbcCodes.ENUM && enumClass.isPresent()) {
            return BasicType.of(
                    new ColumnType.EnumByName(enumClass.get().enumConstants(), JavaTypeTable.DEFAULT_LENGTH));
        }
        Optional<JavaType> element = elementOfArray(use);
        if (code == JdbcCodes.ARRAY && element.isPresent()) {
            return array(use, element.get());
        }
        Optional<SqlType> type = registrations.sqlType(code);
        if (type.isEmpty()) {
            context.problems.unsupported(
                    use.jdbcTypeCode()
                            .map(a -> a.originOf("value"))
                            .orElse(use.element().origin()),
                    "the type code " + code
                            + " is not understood: the column gets the type of the attribute's Java type." + GIVE_IT);
            return JavaTypeTable.sqlType(use.type())
                    .map(t -> adjusted(use, t))
                    .orElseGet(() -> BasicType.of(Basic.sized(SqlType.VARBINARY, JavaTypeTable.DEFAULT_LENGTH)));
        }
        if (code == JdbcCodes.REAL) {
            // unlike a Java float, it has the same name on every database, whatever a column says of its precision
            return named("real", SqlType.REAL);
        }
        // @JdbcType gives a descriptor of its own, for which Hibernate has no converter of booleans
        List<String> checks = use.jdbcType().isPresent() ? List.of() : converters.checksOfCode(use, type.get());
        BasicType plain = new BasicType(ColumnSizes.sized(use, type.get()), checks);
        return enumClass.flatMap(e -> enums.ofCode(use, e, type.get())).orElse(plain);
    }

    private static BasicType named(String name, SqlType type) {
        return new BasicType(new ColumnType.Raw(name), List.of(), Basic.of(type));
    }

    private Optional<JavaType> elementOfArray(BasicUse use) {
        JavaType type = use.type();
        boolean asLob = use.isLob() && !JavaTypeTable.unwrapped(type).equals(type);
        if (type instanceof ArrayOf array
                && !asLob
                && JavaTypeTable.sqlType(array).isEmpty()
                && !array.component().equals(Declared.OBJECT)) {
            return Optional.of(array.component());
        }
        return type instanceof Declared declared
                        && COLLECTIONS.contains(declared.name())
                        && declared.arguments().size() == 1
                ? Optional.of(declared.arguments().get(0))
                : Optional.empty();
    }

    private BasicType array(BasicUse use, JavaType element) {
        BasicUse elementUse = new BasicUse(
                element, new Without(use.element(), OF_ARRAYS), use.role(), use.column(), Optional.empty());
        return array(use, timesUnsized(elementUse, unconverted(elementUse).type()));
    }

    /** In arrays, times take the column's precision, not its second precision (source: {@code Column.calculateColumnSize}). */
    private static ColumnType timesUnsized(BasicUse element, ColumnType type) {
        return JavaTypeTable.isTemporal(element.type()) && type instanceof Basic basic && basic.type() != SqlType.DATE
                ? Basic.precise(
                        basic.type(),
                        element.precision().orElse(JavaTypeTable.secondPrecision(element.type(), basic.type())))
                : type;
    }

    private static BasicType array(BasicUse use, ColumnType element) {
        OptionalInt length = use.element()
                .annotation(Jpa.ARRAY)
                .map(a -> OptionalInt.of(a.number("length", 0)))
                .orElse(OptionalInt.empty());
        return BasicType.of(new ColumnType.Array(element, length));
    }

    private Optional<BasicType> serializable(BasicUse use) {
        boolean known = use.type().equals(new ArrayOf(Declared.OBJECT))
                || (use.type() instanceof Declared declared
                        && context.isSubtype(declared.name(), "java.io.Serializable"));
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
        return BasicType.of(ColumnSizes.sized(use, use.isLob() ? lob(zoned) : zoned));
    }

    private static SqlType temporal(BasicUse use, AnnotationModel temporal, SqlType type) {
        return switch (JavaTypeTable.key(use.type())) {
            case "java.util.Date", "java.util.Calendar" -> SqlType.valueOf(temporal.constant("value"));
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
}
