package dev.driftless.processor.mapping.code;

import dev.driftless.processor.entity.JavaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that code works with, besides {@code null}, strings, {@code Long}, {@code Character} and {@code Boolean}. */
public final class Values {
    private Values() {}

    /** A class literal. */
    public record ClassLiteral(JavaType type) {}

    /**
     * An enum's constant.
     *
     * @param type the enum's binary name
     * @param name the constant
     * @param ordinal its position
     */
    public record EnumValue(String type, String name, long ordinal) {}

    /** An object of a class whose source is seen, with those of its fields that are known. */
    public static final class Instance {
        final String type;
        final Map<String, Object> fields = new LinkedHashMap<>();

        /** The enum's constant that this is, for its own constructor. */
        final Optional<EnumValue> constant;

        Instance(String type) {
            this.type = type;
            this.constant = Optional.empty();
        }

        Instance(EnumValue constant) {
            this.type = constant.type();
            this.constant = Optional.of(constant);
        }

        public String type() {
            return type;
        }

        /** Some method may have set any of the object's own fields since: who asks for one gives up. */
        public void forgetFields() {
            fields.keySet().removeIf(name -> !name.contains("#"));
        }

        @Override
        public String toString() {
            return type + fields;
        }
    }

    /**
     * An object of a class whose source is not seen.
     *
     * @param type the class's binary name
     */
    public record Foreign(String type) {}

    /** A parameter that somebody else fills: {@code JdbcTypeIndicators}, say, or what one of its methods gives. */
    public record Given() {}

    /** What {@code JdbcTypeRegistry} has for a type code. */
    public record TypeCode(int code) {}
}
