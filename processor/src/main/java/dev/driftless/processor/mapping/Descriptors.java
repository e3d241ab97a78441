package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.JavaType.ArrayOf;
import dev.driftless.processor.entity.JavaType.Declared;
import dev.driftless.processor.entity.JavaType.Primitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What Hibernate's own {@code JdbcType} and {@code JavaType} classes stand for, by their names. */
final class Descriptors {
    private static final String TYPES = "org.hibernate.type.";
    private static final String DIALECTS = "org.hibernate.dialect.type.";
    private static final Map<String, Integer> CODES = codes();
    private static final Map<String, JavaType> OTHER_THAN_ARGUMENT = Map.of(
            "CharacterArrayJavaType", new ArrayOf(new Primitive("char")),
            "ByteArrayJavaType", new ArrayOf(new Primitive("byte")),
            "JdbcDateJavaType", Declared.of("java.sql.Date"),
            "CalendarDateJavaType", Declared.of("java.sql.Date"),
            "JdbcTimeJavaType", Declared.of("java.sql.Time"),
            "CalendarTimeJavaType", Declared.of("java.sql.Time"));

    private Descriptors() {}

    static boolean isHibernates(String className) {
        return className.startsWith(TYPES) || className.startsWith(DIALECTS);
    }

    /** The code by which the DDL type is chosen (source: {@code JdbcType.getDdlTypeCode}). */
    static Optional<Integer> code(String jdbcType) {
        return isHibernates(jdbcType) ? Optional.ofNullable(CODES.get(simple(jdbcType))) : Optional.empty();
    }

    /** The Java type whose columns those of the descriptor are like, where that is not its type argument. */
    static Optional<JavaType> javaType(String descriptor) {
        return isHibernates(descriptor)
                ? Optional.ofNullable(OTHER_THAN_ARGUMENT.get(simple(descriptor)))
                : Optional.empty();
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new LinkedHashMap<>();
        texts(codes);
        numbers(codes);
        times(codes);
        codes.put("BinaryJdbcType", -2);
        codes.put("VarbinaryJdbcType", -3);
        codes.put("LongVarbinaryJdbcType", -4);
        codes.put("BlobJdbcType", 2004);
        codes.put("UUIDJdbcType", 3000);
        codes.put("PostgreSQLUUIDJdbcType", 3000);
        codes.put("VarcharUUIDJdbcType", 3000);
        codes.put("UuidAsBinaryJdbcType", -2);
        codes.put("JsonJdbcType", JdbcCodes.JSON);
        codes.put("JsonArrayJdbcType", JdbcCodes.JSON);
        codes.put("JsonAsStringJdbcType", JdbcCodes.JSON);
        codes.put("H2FormatJsonJdbcType", JdbcCodes.JSON);
        codes.put("H2JsonJdbcType", JdbcCodes.JSON);
        codes.put("MariaDBCastingJsonJdbcType", JdbcCodes.JSON);
        codes.put("MySQLCastingJsonJdbcType", JdbcCodes.JSON);
        codes.put("PostgreSQLCastingJsonJdbcType", JdbcCodes.JSON);
        codes.put("XmlJdbcType", 2009);
        codes.put("XmlArrayJdbcType", 2009);
        codes.put("XmlAsStringJdbcType", 2009);
        codes.put("ArrayJdbcType", JdbcCodes.ARRAY);
        codes.put("PostgreSQLInetJdbcType", 3002);
        codes.put("PostgreSQLCastingInetJdbcType", 3002);
        codes.put("PostgreSQLEnumJdbcType", JdbcCodes.NAMED_ENUM);
        return codes;
    }

    private static void texts(Map<String, Integer> codes) {
        codes.put("CharJdbcType", 1);
        codes.put("VarcharJdbcType", 12);
        codes.put("LongVarcharJdbcType", -1);
        codes.put("NCharJdbcType", -15);
        codes.put("NVarcharJdbcType", -9);
        codes.put("LongNVarcharJdbcType", -16);
        codes.put("ClobJdbcType", 2005);
        codes.put("NClobJdbcType", 2011);
    }

    private static void numbers(Map<String, Integer> codes) {
        codes.put("BooleanJdbcType", 16);
        codes.put("TinyIntJdbcType", -6);
        codes.put("TinyIntAsSmallIntJdbcType", 5);
        codes.put("SmallIntJdbcType", 5);
        codes.put("IntegerJdbcType", 4);
        codes.put("BigIntJdbcType", -5);
        codes.put("FloatJdbcType", 6);
        codes.put("DoubleJdbcType", 6);
        codes.put("RealJdbcType", JdbcCodes.REAL);
        codes.put("NumericJdbcType", 2);
        codes.put("DurationJdbcType", 2);
        codes.put("DecimalJdbcType", 3);
    }

    private static void times(Map<String, Integer> codes) {
        codes.put("DateJdbcType", 91);
        codes.put("LocalDateJdbcType", 91);
        codes.put("TimeJdbcType", 92);
        codes.put("LocalTimeJdbcType", 92);
        codes.put("TimestampJdbcType", 93);
        codes.put("LocalDateTimeJdbcType", 93);
        codes.put("InstantJdbcType", 93);
        codes.put("TimeWithTimeZoneJdbcType", 2013);
        codes.put("TimeAsTimestampWithTimeZoneJdbcType", 2013);
        codes.put("OffsetTimeJdbcType", 2013);
        codes.put("TimestampWithTimeZoneJdbcType", 2014);
        codes.put("OffsetDateTimeJdbcType", 2014);
        codes.put("ZonedDateTimeJdbcType", 2014);
        codes.put("TimestampUtcAsInstantJdbcType", 3003);
        codes.put("TimestampUtcAsJdbcTimestampJdbcType", 3003);
        codes.put("TimestampUtcAsOffsetDateTimeJdbcType", 3003);
        codes.put("InstantAsTimestampJdbcType", 3003);
        codes.put("InstantAsTimestampWithTimeZoneJdbcType", 3003);
        codes.put("TimeUtcAsJdbcTimeJdbcType", 3007);
        codes.put("TimeUtcAsOffsetTimeJdbcType", 3007);
        codes.put("H2DurationIntervalSecondJdbcType", JdbcCodes.INTERVAL_SECOND);
        codes.put("PostgreSQLIntervalSecondJdbcType", JdbcCodes.INTERVAL_SECOND);
        codes.put("PostgreSQLCastingIntervalSecondJdbcType", JdbcCodes.INTERVAL_SECOND);
    }
}
