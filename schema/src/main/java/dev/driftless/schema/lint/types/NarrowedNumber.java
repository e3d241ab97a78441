package dev.driftless.schema.lint.types;

import dev.driftless.schema.lint.types.Narrowing.Loss;
import dev.driftless.schema.model.ColumnType.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers that do not fit another type of number. */
final class NarrowedNumber {
    private NarrowedNumber() {}

    static Optional<Loss> loss(Basic before, Basic after) {
        boolean cutsFraction = fraction(after) < fraction(before);
        boolean cutsWhole = whole(after) < whole(before);
        if (cutsFraction) {
            String digits =
                    fraction(after) == 0 ? "fractions" : "fractions beyond %d digits".formatted(fraction(after));
            return Optional.of(new Loss(digits, Narrowing.SILENT, condition(before, after, cutsWhole)));
        }
        if (cutsWhole) {
            return Optional.of(new Loss(
                    "numbers beyond %s".formatted(limit(after)), Narrowing.STOPS, Optional.of(tooLarge(after))));
        }
        return significant(after) < significant(before)
                ? Optional.of(new Loss("digits beyond the %dth".formatted(significant(after)), Narrowing.SILENT))
                : Optional.empty();
    }

    /** PostgreSQL rounds only exact numbers to a number of digits; to whole ones, all databases do. */
    private static Optional<String> condition(Basic before, Basic after, boolean cutsWhole) {
        List<String> either = new ArrayList<>();
        if (fraction(after) == 0) {
            either.add("{} <> floor({})");
        } else if (TypeFamily.of(before) == TypeFamily.DECIMAL) {
            either.add("{} <> round({}, %d)".formatted(fraction(after)));
        }
        if (cutsWhole) {
            either.add(tooLarge(after));
        }
        return either.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", either));
    }

    private static String tooLarge(Basic after) {
        return switch (after.type()) {
            case TINYINT -> "{} not between -128 and 127";
            case SMALLINT -> "{} not between -32768 and 32767";
            case INTEGER -> "{} not between -2147483648 and 2147483647";
            case BIGINT -> "{} not between -9223372036854775808 and 9223372036854775807";
            default -> "abs({}) >= 1" + "0".repeat(Math.max(whole(after), 0));
        };
    }

    /** Digits before the decimal point that every number of the type may have, one more where only some fit. */
    private static int whole(Basic type) {
        return switch (type.type()) {
            case TINYINT -> 3;
            case SMALLINT -> 5;
            case INTEGER -> 10;
            case BIGINT -> 19;
            case NUMERIC, DECIMAL -> type.precision().orElse(38) - type.scale().orElse(2);
            default -> Integer.MAX_VALUE;
        };
    }

    private static int fraction(Basic type) {
        return switch (TypeFamily.of(type)) {
            case INTEGER -> 0;
            case DECIMAL -> type.scale().orElse(2);
            default -> Integer.MAX_VALUE;
        };
    }

    private static int significant(Basic type) {
        return switch (type.type()) {
            case REAL -> 6;
            case DOUBLE -> 15;
            case FLOAT -> type.precision().orElse(53) <= 24 ? 6 : 15;
            case NUMERIC, DECIMAL -> type.precision().orElse(38);
            default -> whole(type);
        };
    }

    private static String limit(Basic type) {
        return switch (type.type()) {
            case TINYINT -> "127";
            case SMALLINT -> "32767";
            case INTEGER -> "2147483647";
            case BIGINT -> "9223372036854775807";
            default -> "%d digits before the decimal point".formatted(whole(type));
        };
    }
}
