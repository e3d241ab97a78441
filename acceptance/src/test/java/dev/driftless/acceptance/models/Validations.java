package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;

/**
 * Constraints of Bean Validation, in models that have any. None is composed of two that are seen: Hibernate Validator keeps the
 * parts in a hash set, and each run writes them in another order.
 */
final class Validations {
    private static final String PACKAGE = "jakarta.validation.constraints.";
    private final Dice dice;
    private final boolean on;

    Validations(Dice dice) {
        this.dice = dice;
        this.on = dice.oneIn(5);
    }

    /** Whether the application has a provider. */
    boolean on() {
        return on;
    }

    /** What an attribute of a basic type is asked for. */
    List<Node> ofBasic(String type) {
        if (!on || !dice.oneIn(3)) {
            return List.of();
        }
        List<Node> all = new ArrayList<>();
        if (dice.oneIn(2)) {
            all.add(text("NotNull", ""));
        }
        if (type.equals("String")) {
            all.add(
                    switch (dice.between(0, 6)) {
                        case 0 -> text("NotBlank", "");
                        case 1 -> text("NotEmpty", "");
                        case 2 -> text("Size", "min = 2");
                        case 3 -> Node.text("@org.hibernate.validator.constraints.Length(max = 33)");
                        case 4 -> text("Pattern", "regexp = \"[a-z]+\"");
                        default -> text("Size", "min = 1, max = " + dice.pick(7, 80, 4000));
                    });
        } else if (Basics.NUMBERS.contains(type)) {
            all.add(
                    switch (dice.between(0, 4)) {
                        case 0 -> text("Min", String.valueOf(dice.between(0, 5)));
                        case 1 -> text("Max", String.valueOf(dice.between(50, 90)));
                        case 2 -> text("Digits", "integer = 5, fraction = 3");
                        case 3 -> text("DecimalMin", "\"1.5\"");
                        default -> text("Positive", "");
                    });
        }
        return all;
    }

    /** What an association or a collection is asked for. */
    List<Node> ofOther() {
        return on && dice.oneIn(4) ? List.of(text("NotNull", "")) : List.of();
    }

    private static Node text(String name, String arguments) {
        return Node.text("@" + PACKAGE + name + (arguments.isEmpty() ? "" : "(" + arguments + ")"));
    }
}
