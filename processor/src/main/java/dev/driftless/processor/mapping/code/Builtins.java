package dev.driftless.processor.mapping.code;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The methods of classes whose source is not seen, as far as simple code calls them. */
final class Builtins {
    private static final Set<String> OF_REGISTRIES = Set.of(
            "getTypeConfiguration", "getJdbcTypeRegistry", "getJavaTypeRegistry", "getDialect", "getBootstrapContext");
    private static final Set<String> IDENTITIES = Set.of(
            "valueOf",
            "toString",
            "intValue",
            "longValue",
            "shortValue",
            "byteValue",
            "charValue",
            "booleanValue",
            "intern",
            "requireNonNull");

    private Builtins() {}

    static Object staticField(String owner, String name) {
        return switch (owner + "." + name) {
            case "java.lang.Boolean.TRUE" -> true;
            case "java.lang.Boolean.FALSE" -> false;
            default -> {
                if (name.equals("INSTANCE")) {
                    yield new Values.Foreign(owner);
                }
                throw new NotKnown();
            }
        };
    }

    static Object callStatic(String owner, String name, List<Object> arguments) {
        Object first = arguments.isEmpty() ? null : arguments.get(0);
        if (owner.equals("java.util.Objects") && name.equals("equals")) {
            return Objects.equals(first, arguments.get(1));
        }
        if (owner.equals("java.lang.String") && name.equals("valueOf") && first != null) {
            return plainText(first);
        }
        boolean simple = owner.startsWith("java.lang.") || owner.equals("java.util.Objects");
        if (simple && arguments.size() == 1 && IDENTITIES.contains(name)) {
            boolean fits = owner.equals("java.util.Objects")
                    || (owner.equals("java.lang.Character") && first instanceof Character)
                    || (owner.equals("java.lang.Boolean") && first instanceof Boolean)
                    || first instanceof Long;
            if (fits && first != null) {
                return name.equals("toString") ? plainText(first) : first;
            }
        }
        throw new NotKnown();
    }

    static Object call(Object target, String name, List<Object> arguments) {
        if (target instanceof Values.EnumValue constant && arguments.isEmpty()) {
            return ofConstant(constant, name);
        } else if (target instanceof Values.Given) {
            return ofGiven(name, arguments);
        } else if (name.equals("equals") && arguments.size() == 1 && target != null) {
            return target.equals(arguments.get(0));
        } else if (target instanceof String text) {
            return ofText(text, name, arguments);
        } else if ((target instanceof Long || target instanceof Character || target instanceof Boolean)
                && arguments.isEmpty()
                && IDENTITIES.contains(name)) {
            return name.equals("toString") ? plainText(target) : target;
        }
        throw new NotKnown();
    }

    private static Object ofConstant(Values.EnumValue constant, String name) {
        return switch (name) {
            case "name", "toString" -> constant.name();
            case "ordinal" -> constant.ordinal();
            default -> throw new NotKnown();
        };
    }

    /** A type registry is reached in several ways, and then asked for a type code. */
    private static Object ofGiven(String name, List<Object> arguments) {
        if (arguments.isEmpty() && OF_REGISTRIES.contains(name)) {
            return new Values.Given();
        }
        boolean asked = name.equals("getDescriptor") || name.equals("getJdbcType");
        if (asked && arguments.size() == 1 && arguments.get(0) instanceof Long code) {
            return new Values.TypeCode(code.intValue());
        }
        throw new NotKnown();
    }

    private static Object ofText(String text, String name, List<Object> arguments) {
        if (arguments.isEmpty()) {
            return switch (name) {
                case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
                case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
                case "trim" -> text.trim();
                case "length" -> (long) text.length();
                case "isEmpty" -> text.isEmpty();
                case "toString", "intern" -> text;
                default -> throw new NotKnown();
            };
        }
        boolean ofIndexes = arguments.stream().allMatch(Long.class::isInstance);
        int first = ofIndexes ? ((Long) arguments.get(0)).intValue() : 0;
        int last = ofIndexes && arguments.size() == 2 ? ((Long) arguments.get(1)).intValue() : text.length();
        boolean inside = first >= 0 && first <= last && last <= text.length();
        if (ofIndexes && inside && name.equals("substring")) {
            return text.substring(first, last);
        }
        if (ofIndexes && inside && name.equals("charAt") && first < last) {
            return text.charAt(first);
        }
        throw new NotKnown();
    }

    private static String plainText(Object value) {
        if (value instanceof String
                || value instanceof Long
                || value instanceof Character
                || value instanceof Boolean) {
            return value.toString();
        }
        throw new NotKnown();
    }
}
