package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/** From an enum to a column type (source: {@code EnumJavaType}, {@code InferredBasicValueResolver.fromEnum}). */
final class EnumMapper {
    private static final int TINY = 128;
    private final MappingContext context;
    private final CustomTypes customTypes;

    EnumMapper(MappingContext context, CustomTypes customTypes) {
        this.context = context;
        this.customTypes = customTypes;
    }

    Optional<ClassModel> enumClass(JavaType type) {
        return context.classOf(type).filter(c -> c.kind() == ClassModel.Kind.ENUM);
    }

    BasicType map(BasicUse use, ClassModel type) {
        Optional<Member> value = enumeratedValue(type);
        if (value.isPresent()) {
            return enumeratedValue(use, type, value.get(), ofField(value.get().type()));
        }
        boolean byName =
                use.enumerated().map(e -> "STRING".equals(e.constant("value"))).orElse(false);
        if (byName) {
            int length = use.length().orElse(JavaTypeTable.DEFAULT_LENGTH);
            return BasicType.of(new ColumnType.EnumByName(type.enumConstants(), length));
        }
        SqlType integer = type.enumConstants().size() > TINY ? SqlType.SMALLINT : SqlType.TINYINT;
        return BasicType.of(new ColumnType.EnumByOrdinal(integer, type.enumConstants()));
    }

    /** With a type code; absent if the constants do not matter for it. */
    Optional<BasicType> ofCode(BasicUse use, ClassModel type, SqlType sqlType) {
        Optional<Member> value = enumeratedValue(type);
        if (value.isPresent()) {
            return Optional.of(enumeratedValue(use, type, value.get(), sqlType));
        }
        if (ValueChecks.isWhole(sqlType)) {
            return Optional.of(BasicType.of(new ColumnType.EnumByOrdinal(sqlType, type.enumConstants())));
        }
        if (sqlType == SqlType.LONG32VARCHAR || sqlType == SqlType.LONG32NVARCHAR) {
            context.problems.unsupported(
                    use.element().origin(),
                    "the check over the constants of " + type.name()
                            + " is left out: with this type code only some databases have one. Say SqlTypes.VARCHAR");
        }
        return ValueChecks.isText(sqlType) || sqlType == SqlType.CLOB || sqlType == SqlType.NCLOB
                ? Optional.of(
                        new BasicType(ColumnSizes.sized(use, sqlType), List.of(ValueChecks.in(type.enumConstants()))))
                : Optional.empty();
    }

    /** A type of its own in the database, which no naming strategy names (source: {@code PostgreSQLEnumJdbcType}). */
    BasicType named(BasicUse use, ClassModel type) {
        String simple = type.unqualifiedName();
        Identifier name = Names.logical(simple.substring(simple.lastIndexOf('$') + 1));
        List<String> values = labels(use, type).stream().sorted().toList();
        context.enumTypes.putIfAbsent(name, new EnumType(name, values));
        return BasicType.of(new ColumnType.NamedEnum(name));
    }

    /** The constants, or what {@code @EnumeratedValue} says instead of them. */
    private List<String> labels(BasicUse use, ClassModel type) {
        Optional<Member> value = enumeratedValue(type);
        if (value.isEmpty()) {
            return type.enumConstants();
        }
        Optional<List<Object>> values = customTypes.fields(type, value.get().name());
        if (values.isEmpty()) {
            context.problems.unsupported(
                    use.element().origin(),
                    "the labels of " + type.name()
                            + " are taken to be its constants, because its @EnumeratedValue values are known only to running code");
            return type.enumConstants();
        }
        return values.get().stream().map(String::valueOf).toList();
    }

    private static Optional<Member> enumeratedValue(ClassModel type) {
        return type.members().stream().filter(m -> m.has(Jpa.ENUMERATED_VALUE)).findFirst();
    }

    private static SqlType ofField(JavaType field) {
        return switch (JavaTypeTable.key(field)) {
            case "byte" -> SqlType.TINYINT;
            case "short", "int" -> SqlType.SMALLINT;
            default -> SqlType.VARCHAR;
        };
    }

    private BasicType enumeratedValue(BasicUse use, ClassModel type, Member value, SqlType sqlType) {
        ColumnType column = ColumnSizes.sized(use.withType(value.type()), sqlType);
        if (!ValueChecks.ofEnums(column)) {
            return BasicType.of(column);
        }
        Optional<List<Object>> values = customTypes.fields(type, value.name());
        if (values.isEmpty()) {
            context.problems.unread(
                    use.element().origin(),
                    "the check over the @EnumeratedValue values of " + type.name()
                            + " is left out, because they are known only to running code");
            return BasicType.of(column);
        }
        return new BasicType(column, List.of(ValueChecks.ofEnums(column, value.type(), values.get())));
    }
}
