package dev.driftless.acceptance.models;

import dev.driftless.acceptance.models.Plan.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributes of basic types, with everything that can be said about their columns. */
final class Basics {
    private static final List<String> COMMON = List.of(
            "String",
            "String",
            "String",
            "String",
            "String",
            "int",
            "Integer",
            "long",
            "Long",
            "boolean",
            "double",
            "BigDecimal",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "java.util.Date",
            "UUID");
    private static final List<String> OTHERS = List.of(
            "Boolean",
            "byte",
            "Byte",
            "short",
            "Short",
            "char",
            "Character",
            "float",
            "Float",
            "Double",
            "BigInteger",
            "LocalTime",
            "OffsetDateTime",
            "OffsetTime",
            "ZonedDateTime",
            "Duration",
            "Year",
            "YearMonth",
            "MonthDay",
            "Period",
            "ZoneId",
            "ZoneOffset",
            "Calendar",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "byte[]",
            "char[]",
            "Locale",
            "Currency",
            "TimeZone",
            "URL",
            "InetAddress",
            "Class<?>",
            "Serializable",
            "java.sql.Blob",
            "java.sql.Clob",
            "String[]",
            "int[]",
            "Long[]",
            "List<String>",
            "Set<Integer>",
            "DayOfWeek",
            "Month",
            "BitSet",
            "java.sql.NClob",
            "LocalDate[]",
            "double[]",
            "UUID[]",
            "List<BigDecimal>");
    static final List<String> NUMBERS =
            List.of("int", "Integer", "long", "Long", "short", "Short", "double", "BigDecimal", "float", "byte");

    private final Dice dice;
    private final Words words;
    private final Kinds kinds;
    private final Validations validations;
    private Optional<String> lastColumn = Optional.empty();

    /** Whether the attribute has a column in no more than one table: H2 wants names of constraints that are unique in the schema. */
    private boolean namesChecks;

    Basics(Dice dice, Words words, Kinds kinds, Validations validations) {
        this.dice = dice;
        this.words = words;
        this.kinds = kinds;
        this.validations = validations;
    }

    String name(Plan plan) {
        String name = words.attribute();
        boolean odd = name.length() < 2 || Character.isUpperCase(name.charAt(1));
        return plan.property && odd
                ? "the" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)
                : name;
    }

    /** Adds an attribute to a class. */
    void addTo(Plan plan) {
        String type = type();
        String name = name(plan);
        List<Node> annotations = new ArrayList<>();
        boolean owner = plan.kind == Plan.Kind.ENTITY || plan.kind == Plan.Kind.SUPERCLASS;
        namesChecks = plan.isEntity() && !"TABLE_PER_CLASS".equals(plan.root().strategy);
        boolean secondary = !plan.secondaryTables.isEmpty() && dice.oneIn(3);
        Optional<Node> column = secondary
                ? Optional.of(
                        column(type, name, List.of(Node.text("table = \"" + dice.pick(plan.secondaryTables) + "\""))))
                : dice.percent(45) ? Optional.of(column(type, name, List.of())) : Optional.empty();
        column.ifPresent(annotations::add);
        annotations.addAll(ofType(type));
        annotations.addAll(validations.ofBasic(type));
        annotations.addAll(ofColumn(type, lastColumn.orElse(name), plan, owner, secondary));
        if (dice.oneIn(60)) {
            annotations.add(Node.text("@Transient"));
        } else if (!secondary
                && owner
                && !type.contains("[]")
                && !type.contains("<")
                && !type.startsWith("java.sql.")) {
            plan.columns.add(new ColumnName(column.isPresent() ? lastColumn.orElse(name) : name, name, type, false));
        }
        plan.quoted |= lastColumn.orElse("").matches(".*\\W.*");
        lastColumn = Optional.empty();
        namesChecks = false;
        plan.add(annotations, type, name);
    }

    String type() {
        if (dice.oneIn(9)) {
            return kinds.enumeration();
        }
        if (dice.oneIn(40)) {
            return kinds.converted();
        }
        return dice.percent(65) ? dice.pick(COMMON) : dice.pick(OTHERS);
    }

    /** A type that can be a part of a key, or the key or element of a collection. */
    String keyType() {
        if (dice.oneIn(25)) {
            return kinds.converted();
        }
        return dice.oneIn(8)
                ? kinds.enumeration()
                : dice.pick(
                        "String", "String", "Integer", "Long", "UUID", "LocalDate", "Short", "Boolean", "BigDecimal");
    }

    /** {@code @Column} for an attribute, and sometimes nothing in it. */
    Node column(String type, String attribute, List<Node> first) {
        List<Node> arguments = new ArrayList<>(first);
        lastColumn = Optional.empty();
        if (dice.percent(50)) {
            String sql = words.sql();
            lastColumn = Optional.of(sql);
            arguments.add(Node.text("name = \"" + sql + "\""));
        }
        arguments.addAll(members(type, lastColumn.orElse(attribute)));
        return Node.annotation("Column", arguments);
    }

    /** {@code @Column} with a name that others have, too. */
    Node columnNamed(String type, String name) {
        List<Node> arguments = new ArrayList<>(List.of(Node.text("name = \"" + name + "\"")));
        arguments.addAll(members(type, name));
        return Node.annotation("Column", arguments);
    }

    /** Members of {@code @Column} but its name and table. */
    private List<Node> members(String type, String column) {
        List<Node> arguments = new ArrayList<>();
        if (isText(type) && dice.percent(40)) {
            arguments.add(Node.text("length = "
                    + dice.pick(1, 2, 36, 40, 100, 255, 255, 320, 4000, 5000, 16383, 20000, 70000, 11000000)));
        }
        if (type.equals("BigDecimal") || type.equals("BigInteger") || type.equals("Duration")) {
            if (dice.oneIn(2)) {
                arguments.add(Node.text("precision = " + dice.pick(9, 12, 19, 30)));
            }
            if (dice.oneIn(2)) {
                arguments.add(Node.text("scale = " + dice.pick(0, 2, 4)));
            }
        }
        if ((type.equals("double") || type.equals("float") || type.equals("Double")) && dice.oneIn(3)) {
            arguments.add(Node.text("precision = " + dice.pick(3, 5, 10, 15)));
        }
        if (isTime(type) && dice.oneIn(3)) {
            arguments.add(Node.text("secondPrecision = " + dice.pick(0, 1, 3, 6)));
        }
        if (dice.oneIn(4)) {
            arguments.add(Node.text("nullable = " + dice.pick("false", "false", "true")));
        }
        if (dice.oneIn(8) && isShort(type)) {
            arguments.add(Node.text("unique = true"));
        }
        if (dice.oneIn(14)) {
            arguments.add(Node.text("comment = \"" + dice.pick("plain", "of it, all", "100 %") + "\""));
        }
        if (dice.oneIn(50)) {
            arguments.add(Node.text(dice.pick("insertable = false", "updatable = false")));
        }
        if (dice.oneIn(20) && type.equals("String")) {
            arguments.add(Node.text(
                    "columnDefinition = \"" + dice.pick("varchar(44)", "varchar(12) default 'x'", "char(3)") + "\""));
        }
        if (dice.oneIn(20) && (type.equals("int") || type.equals("Integer"))) {
            arguments.add(Node.text(
                    "columnDefinition = \"" + dice.pick("smallint", "integer default 7", "numeric(9,0)") + "\""));
        }
        if (dice.oneIn(25) && NUMBERS.contains(type) && column.matches("\\w+")) {
            String given = namesChecks && dice.oneIn(2) ? "name = \"" + words.attribute() + "\", " : "";
            arguments.add(Node.text("check = @CheckConstraint(%sconstraint = \"%s > 0\")".formatted(given, column)));
        }
        return arguments;
    }

    static boolean isText(String type) {
        return type.equals("String") || type.equals("byte[]") || type.equals("char[]") || type.equals("String[]");
    }

    private static boolean isTime(String type) {
        return List.of(
                        "LocalDateTime",
                        "Instant",
                        "LocalTime",
                        "OffsetDateTime",
                        "ZonedDateTime",
                        "OffsetTime",
                        "java.sql.Timestamp")
                .contains(type);
    }

    private static boolean isShort(String type) {
        return !type.contains("[")
                && !type.contains("<")
                && !type.startsWith("java.sql.")
                && !type.equals("Serializable");
    }

    /** Annotations that only some types have. */
    List<Node> ofType(String type) {
        List<Node> all = new ArrayList<>();
        if (kinds.isEnumeration(type) || type.equals("Month") || type.equals("DayOfWeek")) {
            switch (dice.between(0, 7)) {
                case 0, 1, 2 -> all.add(Node.text("@Enumerated(EnumType.STRING)"));
                case 3 -> all.add(Node.text("@Enumerated"));
                case 4 ->
                    all.add(Node.text("@JdbcTypeCode(SqlTypes.%s)"
                            .formatted(dice.pick("VARCHAR", "SMALLINT", "INTEGER", "CHAR"))));
                default -> {}
            }
            return all;
        }
        switch (type) {
            case "String" -> {
                if (dice.oneIn(9)) {
                    all.add(Node.text(dice.pick(
                            "@Lob",
                            "@Nationalized",
                            "@JdbcTypeCode(SqlTypes.CHAR)",
                            "@JdbcTypeCode(SqlTypes.JSON)",
                            "@JdbcTypeCode(SqlTypes.LONGVARCHAR)",
                            "@JdbcTypeCode(SqlTypes.LONG32VARCHAR)",
                            "@Lob @Nationalized",
                            "@JdbcTypeCode(SqlTypes.CLOB)",
                            "@JdbcTypeCode(SqlTypes.NVARCHAR)")));
                } else if (dice.oneIn(12)) {
                    all.add(Node.text("@Convert(converter = " + kinds.converter() + ".class)"));
                }
            }
            case "byte[]" -> {
                if (dice.oneIn(3)) {
                    all.add(Node.text(dice.pick(
                            "@Lob",
                            "@JdbcTypeCode(SqlTypes.LONG32VARBINARY)",
                            "@JdbcTypeCode(SqlTypes.LONGVARBINARY)",
                            "@JdbcTypeCode(SqlTypes.BLOB)")));
                }
            }
            case "char[]" -> {
                if (dice.oneIn(3)) {
                    all.add(Node.text("@Lob"));
                }
            }
            case "java.util.Date", "Calendar" -> {
                if (dice.oneIn(2)) {
                    all.add(Node.text("@Temporal(TemporalType.%s)".formatted(dice.pick("DATE", "TIME", "TIMESTAMP"))));
                }
            }
            case "OffsetDateTime", "ZonedDateTime", "OffsetTime" -> {
                if (dice.oneIn(3)) {
                    String storage = dice.pick(
                            type.equals("OffsetTime") ? "COLUMN" : "NATIVE", "NORMALIZE", "NORMALIZE_UTC", "COLUMN");
                    boolean quoted =
                            lastColumn.orElse("").matches(".*\\W.*"); // MariaDB takes no name with the quotes in it
                    all.add(Node.text(
                            "@TimeZoneStorage(TimeZoneStorageType.%s)".formatted(quoted ? "NORMALIZE" : storage)));
                }
            }
            case "boolean", "Boolean" -> {
                if (dice.oneIn(9)) {
                    all.add(Node.text("@JdbcTypeCode(SqlTypes."
                            + dice.pick("TINYINT", "CHAR", "BIT", "INTEGER", "VARCHAR") + ")"));
                } else if (dice.oneIn(6)) {
                    all.add(Node.text("@Convert(converter = org.hibernate.type.%s.class)"
                            .formatted(dice.pick("YesNoConverter", "TrueFalseConverter", "NumericBooleanConverter"))));
                }
            }
            case "UUID" -> {
                if (dice.oneIn(5)) {
                    all.add(Node.text("@JdbcTypeCode(SqlTypes.%s)".formatted(dice.pick("VARCHAR", "CHAR", "BINARY"))));
                }
            }
            case "Instant" -> {
                if (dice.oneIn(8)) {
                    all.add(Node.text("@JdbcTypeCode(SqlTypes.%s)"
                            .formatted(dice.pick("TIMESTAMP", "INSTANT", "TIMESTAMP_UTC"))));
                } else if (dice.oneIn(8)) {
                    all.add(Node.text(dice.pick("@CreationTimestamp", "@UpdateTimestamp", "@CurrentTimestamp")));
                } else if (dice.oneIn(8)) {
                    all.add(Node.text("@FractionalSeconds(" + dice.between(0, 9) + ")"));
                }
            }
            case "BigDecimal" -> {
                if (dice.oneIn(12)) {
                    all.add(Node.text("@JdbcTypeCode(SqlTypes."
                            + dice.pick("DECIMAL", "DOUBLE", "BIGINT", "VARCHAR", "FLOAT") + ")"));
                }
            }
            case "LocalDateTime", "LocalDate" -> {
                if (dice.oneIn(8)) {
                    all.add(Node.text(dice.pick("@CreationTimestamp", "@UpdateTimestamp")));
                }
            }
            case "int", "long", "Integer" -> {
                if (dice.oneIn(12)) {
                    all.add(Node.text("@JdbcTypeCode(SqlTypes.%s)"
                            .formatted(dice.pick("TINYINT", "SMALLINT", "BIGINT", "VARCHAR", "NUMERIC"))));
                }
            }
            case "String[]", "int[]", "Long[]", "List<String>", "Set<Integer>" -> {
                if (dice.oneIn(4)) {
                    all.add(Node.text(dice.pick(
                            "@Array(length = 7)", "@JdbcTypeCode(SqlTypes.JSON)", "@JdbcTypeCode(SqlTypes.ARRAY)")));
                }
            }
            default -> {}
        }
        return all;
    }

    /** Annotations that any column may have. */
    private List<Node> ofColumn(String type, String column, Plan plan, boolean owner, boolean secondary) {
        List<Node> all = new ArrayList<>();
        boolean plain = column.matches("\\w+");
        if (dice.oneIn(14)) {
            all.add(Node.text(
                    "@Basic" + dice.pick("", "(optional = false)", "(fetch = FetchType.LAZY)", "(optional = false)")));
        }
        if (dice.oneIn(25)) {
            all.add(Node.text("@Comment(\"" + dice.pick("noted", "see below") + "\")"));
        }
        if (NUMBERS.contains(type) && dice.oneIn(25)) {
            all.add(Node.text("@ColumnDefault(\"" + dice.pick("0", "7") + "\")"));
        }
        if (type.equals("String") && dice.oneIn(30)) {
            all.add(Node.text("@ColumnDefault(\"'none'\")"));
        }
        if (NUMBERS.contains(type) && plain && dice.oneIn(30)) {
            all.add(Node.text("@Check(%sconstraints = \"%s > 0\")"
                    .formatted(dice.oneIn(2) || !namesChecks ? "" : "name = \"" + words.attribute() + "\", ", column)));
        }
        if (List.of("int", "Integer", "Long").contains(type) && dice.oneIn(30)) {
            all.add(Node.text("@GeneratedColumn(\"1 + 1\")"));
        }
        if (owner
                && !secondary
                && plan.isEntity()
                && plan.root() == plan
                && isShort(type)
                && dice.oneIn(20)
                && !plan.softDeleted) {
            all.add(Node.text("@NaturalId" + dice.pick("", "(mutable = true)")));
        }
        return all;
    }
}
