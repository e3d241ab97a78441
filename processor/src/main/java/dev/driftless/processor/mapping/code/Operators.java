package dev.driftless.processor.mapping.code;

import java.util.List;
import java.util.Objects;

/** Operators on known values. */
final class Operators {
    private Operators() {}

    static Object apply(String operator, List<Object> operands) {
        Object first = operands.get(0);
        if (operands.size() == 1) {
            return -number(first);
        }
        Object second = operands.get(1);
        return switch (operator) {
            case "==" -> Objects.equals(first, second);
            case "!=" -> !Objects.equals(first, second);
            case "<" -> number(first) < number(second);
            case ">" -> number(first) > number(second);
            case "-" -> number(first) - number(second);
            case "*" -> number(first) * number(second);
            case "+" ->
                first instanceof String || second instanceof String
                        ? text(first) + text(second)
                        : (Object) (number(first) + number(second));
            default -> throw new NotKnown();
        };
    }

    private static long number(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new NotKnown();
    }

    private static String text(Object value) {
        if (value instanceof Values.EnumValue || value instanceof Values.Instance || value instanceof Values.Given) {
            throw new NotKnown();
        }
        return String.valueOf(value);
    }
}
