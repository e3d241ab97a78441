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

    List<Node> types() {
        return types;
    }
}
