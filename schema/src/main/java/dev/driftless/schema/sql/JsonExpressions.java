package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Document;
import dev.driftless.schema.model.SqlType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a database reads a part of a JSON document; the text is that of Hibernate's
 * {@code AggregateSupport.aggregateComponentCustomReadExpression}.
 */
abstract class JsonExpressions {
    /** A part that is JSON itself. */
    abstract String json(String document, String name);

    /** A part as text or number. */
    abstract String value(String document, String name, Document.Part part, StandardDialect dialect);

    /** Bytes, which the document holds as hexadecimal digits. */
    abstract String bytes(String document, String name, Document.Part part, StandardDialect dialect);

    /** The part, read as its type. */
    final String read(String document, Document.Part part, StandardDialect dialect) {
        String name = dialect.quote(part.name());
        return switch (sqlType(part.type()).orElse(SqlType.VARCHAR)) {
            case JSON -> json(document, name);
            case BINARY, VARBINARY, LONG32VARBINARY -> bytes(document, name, part, dialect);
            default -> value(document, name, part, dialect);
        };
    }

    static Optional<SqlType> sqlType(ColumnType type) {
        if (type instanceof Basic basic) {
            return Optional.of(basic.type());
        }
        return type instanceof ColumnType.EnumByOrdinal byOrdinal ? Optional.of(byOrdinal.type()) : Optional.empty();
    }

    private static boolean isText(ColumnType type) {
        SqlType text = sqlType(type).orElse(SqlType.INET);
        return text == SqlType.CHAR || text == SqlType.VARCHAR || text == SqlType.NVARCHAR;
    }

    /** The type's name behind {@code as}: without a length that nobody gave. */
    static String castType(Document.Part part, StandardDialect dialect, String unsizedCharacter) {
        ColumnType type = part.type() instanceof ColumnType.EnumByName byName
                ? new Basic(SqlType.VARCHAR, OptionalInt.of(byName.length()), OptionalInt.empty(), OptionalInt.empty())
                : part.type();
        if (part.sized() || !isText(type)) {
            return dialect.typeName(type);
        }
        return type instanceof Basic basic && basic.type() == SqlType.CHAR ? unsizedCharacter : "varchar";
    }

    /** Source: {@code H2AggregateSupport}. */
    static final class H2 extends JsonExpressions {
        @Override
        String json(String document, String name) {
            return "(" + document + ").\"" + name + "\"";
        }

        @Override
        String value(String document, String name, Document.Part part, StandardDialect dialect) {
            return "cast(" + text(document, name) + " as " + castType(part, dialect, "char") + ")";
        }

        @Override
        String bytes(String document, String name, Document.Part part, StandardDialect dialect) {
            return "cast(hextoraw(regexp_replace(" + text(document, name) + ",'([0-9a-f][0-9a-f])','00$1')) as "
                    + dialect.typeName(part.type()) + ")";
        }

        private String text(String document, String name) {
            return "stringdecode(regexp_replace(nullif(" + json(document, name) + ",JSON'null'),'^\"(.*)\"$','$1'))";
        }
    }

    /** Source: {@code PostgreSQLAggregateSupport}. */
    static final class Postgres extends JsonExpressions {
        @Override
        String json(String document, String name) {
            return document + "->'" + name + "'";
        }

        @Override
        String value(String document, String name, Document.Part part, StandardDialect dialect) {
            return "cast(" + document + "->>'" + name + "' as " + castType(part, dialect, "varchar") + ")";
        }

        @Override
        String bytes(String document, String name, Document.Part part, StandardDialect dialect) {
            return "decode(" + document + "->>'" + name + "','hex')";
        }
    }

    /** Source: {@code MySQLAggregateSupport}. */
    static final class MariaDb extends JsonExpressions {
        private static final int DOUBLE_PRECISION = 53;

        @Override
        String json(String document, String name) {
            return "nullif(json_extract(" + document + ",'$." + name + "'),'null')";
        }

        @Override
        String value(String document, String name, Document.Part part, StandardDialect dialect) {
            String json = json(document, name);
            return sqlType(part.type()).filter(t -> t == SqlType.BOOLEAN).isPresent()
                    ? "case " + json + " when 'true' then true when 'false' then false end"
                    : "cast(json_unquote(" + json + ") as " + castType(part.type(), dialect) + ")";
        }

        @Override
        String bytes(String document, String name, Document.Part part, StandardDialect dialect) {
            return "unhex(json_unquote(" + json(document, name) + "))";
        }

        private static String castType(ColumnType type, StandardDialect dialect) {
            if (type instanceof ColumnType.EnumByName) {
                return "char";
            }
            return switch (sqlType(type).orElse(SqlType.INET)) {
                case BIT -> "unsigned";
                case TINYINT, SMALLINT, INTEGER, BIGINT -> "signed";
                case REAL, DOUBLE -> "double";
                case FLOAT -> isDouble((Basic) type) ? "double" : "float";
                case CHAR, VARCHAR, LONGVARCHAR, LONG32VARCHAR, CLOB -> "char";
                case NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR, NCLOB -> "char character set utf8mb4";
                default -> dialect.typeName(type);
            };
        }

        private static boolean isDouble(Basic type) {
            return type.precision().orElse(DOUBLE_PRECISION) == DOUBLE_PRECISION;
        }
    }
}
