package dev.driftless.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Array;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.ColumnType.NamedEnum;
import dev.driftless.schema.model.ColumnType.Period;
import dev.driftless.schema.model.ColumnType.Raw;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that Hibernate 7.4.13 gave the types when it was booted for each database. */
class TypeNamesTest {
    private record Names(ColumnType type, String h2, String postgresql, String mariadb) {}

    static Stream<Names> types() {
        return Stream.of(
                new Names(Basic.of(SqlType.BOOLEAN), "boolean", "boolean", "bit"),
                new Names(Basic.of(SqlType.TINYINT), "tinyint", "smallint", "tinyint"),
                new Names(Basic.of(SqlType.REAL), "float(24)", "float4", "float(23)"),
                new Names(Basic.of(SqlType.DOUBLE), "float(53)", "float(53)", "float(53)"),
                new Names(Basic.precise(SqlType.FLOAT, 17), "float(17)", "float4", "float(17)"),
                new Names(Basic.precise(SqlType.FLOAT, 67), "float(67)", "float(67)", "float(67)"),
                new Names(Basic.decimal(SqlType.NUMERIC, 10, 3), "numeric(10,3)", "numeric(10,3)", "decimal(10,3)"),
                new Names(Basic.of(SqlType.NUMERIC), "numeric(38,2)", "numeric(38,2)", "decimal(38,2)"),
                new Names(Basic.sized(SqlType.CHAR, 1), "char(1)", "char(1)", "varchar(1)"),
                varchar(16_383, "varchar(16383)", "varchar(16383)", "varchar(16383)"),
                varchar(40_000, "varchar(40000)", "varchar(40000)", "text"),
                varchar(100_000, "varchar(100000)", "varchar(100000)", "mediumtext"),
                varchar(1_048_577, "clob", "varchar(1048577)", "mediumtext"),
                varchar(20_000_000, "clob", "text", "longtext"),
                new Names(Basic.of(SqlType.LONGVARCHAR), "varchar(32600)", "varchar(32600)", "text"),
                new Names(Basic.of(SqlType.LONG32VARCHAR), "clob", "text", "longtext"),
                new Names(Basic.of(SqlType.CLOB), "clob", "oid", "longtext"),
                new Names(Basic.sized(SqlType.CLOB, 100), "clob", "oid", "tinytext"),
                new Names(Basic.of(SqlType.BLOB), "blob", "oid", "longblob"),
                new Names(Basic.sized(SqlType.VARBINARY, 255), "varbinary(255)", "bytea", "varbinary(255)"),
                new Names(Basic.sized(SqlType.VARBINARY, 100_000), "varbinary(100000)", "bytea", "mediumblob"),
                new Names(Basic.of(SqlType.LONG32VARBINARY), "blob", "bytea", "longblob"),
                new Names(Basic.of(SqlType.TIME), "time(0)", "time(0)", "time(0)"),
                new Names(Basic.of(SqlType.TIME_UTC), "time(0) with time zone", "time(0)", "time(0)"),
                new Names(Basic.of(SqlType.TIMESTAMP), "timestamp(6)", "timestamp(6)", "datetime(6)"),
                new Names(
                        Basic.precise(SqlType.TIMESTAMP_UTC, 3),
                        "timestamp(3) with time zone",
                        "timestamp(3) with time zone",
                        "datetime(3)"),
                new Names(Basic.of(SqlType.JSON), "json", "jsonb", "json"),
                new Names(Basic.of(SqlType.SQLXML), "clob", "xml", "longtext"),
                new Names(Basic.of(SqlType.INET), "varbinary(19)", "inet", "varbinary(19)"),
                new Names(new EnumByName(List.of("B", "A"), 255), "enum ('A','B')", "varchar(255)", "enum ('A','B')"),
                new Names(new EnumByName(List.of("A"), 1), "enum ('A')", "char(1)", "enum ('A')"),
                new Names(new EnumByOrdinal(SqlType.TINYINT, List.of("A")), "tinyint", "smallint", "tinyint"),
                new Names(
                        new NamedEnum(Identifier.of("Color")),
                        "Color",
                        "Color",
                        "<<type for the named enum Color: MariaDB has none>>"),
                new Names(
                        new Array(Basic.sized(SqlType.VARCHAR, 30), OptionalInt.of(7)),
                        "varchar(30) array[7]",
                        "varchar(30) array[7]",
                        "json"),
                new Names(
                        new Period(false, Basic.precise(SqlType.TIMESTAMP, 6)),
                        "timestamp(6)",
                        "timestamp(6) with time zone",
                        "timestamp(6)"),
                new Names(new Raw("money"), "money", "money", "money"));
    }

    private static Names varchar(int length, String h2, String postgresql, String mariadb) {
        return new Names(Basic.sized(SqlType.VARCHAR, length), h2, postgresql, mariadb);
    }

    @ParameterizedTest
    @MethodSource("types")
    void areHibernates(Names names) {
        assertThat(Dialects.all().stream().map(d -> d.typeName(names.type)))
                .containsExactly(names.h2, names.postgresql, names.mariadb);
    }
}
