package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The enums and converters of a model, made when they are first asked for. */
final class Kinds {
    private final Dice dice;
    private final Words words;
    private final List<String> enumerations = new ArrayList<>();
    private final List<String> converters = new ArrayList<>();
    private final List<String> converted = new ArrayList<>();
    private final List<Node> types = new ArrayList<>();

    Kinds(Dice dice, Words words) {
        this.dice = dice;
        this.words = words;
    }

    String enumeration() {
        if (enumerations.isEmpty() || dice.oneIn(3)) {
            String name = words.type("Kind");
            List<Node> constants = new ArrayList<>();
            int count = dice.between(1, 4);
            for (int i = 0; i < count; i++) {
                constants.add(Node.text(words.attribute().toUpperCase(Locale.ROOT)));
            }
            types.add(Node.list("enum " + name + " { ", constants, " }\n"));
            enumerations.add(name);
        }
        return dice.pick(enumerations);
    }

    boolean isEnumeration(String type) {
        return enumerations.contains(type);
    }

    /** A converter of strings. */
    String converter() {
        if (converters.isEmpty() || dice.oneIn(3)) {
            String name = words.type("Converter");
            String to = dice.pick("Integer", "Long", "byte[]", "BigDecimal", "LocalDate", "String", "Instant");
            types.add(Node.type(
                    List.of(Node.text("@Converter")),
                    "class " + name + " implements AttributeConverter<String, " + to + ">",
                    List.of(
                            Node.text("    public " + to + " convertToDatabaseColumn(String it) { return null; }\n"),
                            Node.text(
                                    "    public String convertToEntityAttribute(" + to + " it) { return null; }\n"))));
            converters.add(name);
        }
        return dice.pick(converters);
    }

    /** A type of its own that a converter makes basic wherever it is used. */
    String converted() {
        if (converted.isEmpty() || dice.oneIn(4)) {
            String name = words.type("Value");
            String to = dice.pick("String", "Integer", "BigDecimal", "UUID", "LocalDateTime", "Boolean");
            types.add(Node.type(List.of(), "class " + name, List.of()));
            types.add(Node.type(
                    List.of(Node.text("@Converter(autoApply = true)")),
                    "class " + name + "Auto implements AttributeConverter<" + name + ", " + to + ">",
                    List.of(
                            Node.text("    public " + to + " convertToDatabaseColumn(" + name
                                    + " it) { return null; }\n"),
                            Node.text("    public " + name + " convertToEntityAttribute(" + to
                                    + " it) { return null; }\n"))));
            converted.add(name);
        }
        return dice.pick(converted);
    }

    List<Node> types() {
        return types;
    }
}
