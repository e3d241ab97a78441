package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import java.util.Optional;

/**
 * How a value has to be written for every database to read it: as a regular expression that PostgreSQL, MariaDB and H2 understand
 * alike. Each of them reads more than that, but not the same.
 */
public final class WrittenForms {
    private static final String DAY = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
    private static final String TIME = "[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?";
    private static final String ZONE = "([zZ]|[+-][0-9]{2}(:?[0-9]{2})?)?";
    private static final String NUMBER = "[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?";

    private WrittenForms() {}

    /** The form of a type's values; absent if they have none that all databases share. */
    public static Optional<String> of(ColumnType type) {
        return type instanceof Basic basic ? form(basic).map("^ *%s *$"::formatted) : Optional.empty();
    }

    private static Optional<String> form(Basic type) {
        return switch (TypeFamily.of(type)) {
            case INTEGER -> Optional.of("[+-]?[0-9]{1,%d}".formatted(digits(type)));
            case DECIMAL, APPROXIMATE -> Optional.of(NUMBER);
            case DATE -> Optional.of(DAY);
            case TIME -> Optional.of(TIME + ZONE);
            case TIMESTAMP -> Optional.of("%s([ T]%s%s)?".formatted(DAY, TIME, ZONE));
            case UUID -> Optional.of("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");
            default -> Optional.empty();
        };
    }

    private static int digits(Basic type) {
        return switch (type.type()) {
            case TINYINT -> 3;
            case SMALLINT -> 5;
            case INTEGER -> 10;
            default -> 19;
        };
    }
}
