package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;
import java.util.Locale;

/**
 * What a Spring Boot application runs with: {@code SpringImplicitNamingStrategy} and
 * {@code PhysicalNamingStrategySnakeCaseImpl}.
 */
final class SpringNames implements NamingStrategy {
    @Override
    public Identifier physical(Identifier logical) {
        return logical.quoted() ? logical : Identifier.of(snakeCase(logical.text()));
    }

    @Override
    public String joinTable(Identifier ownerTable, String attribute, Identifier targetTable) {
        return ownerTable.text() + "_" + attribute;
    }

    private static String snakeCase(String name) {
        StringBuilder text = new StringBuilder(name.replace('.', '_'));
        for (int i = 1; i < text.length() - 1; i++) {
            if (startsWord(text.charAt(i - 1), text.charAt(i), text.charAt(i + 1))) {
                text.insert(i++, '_');
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(char before, char current, char after) {
        return isLowerOrDigit(before) && Character.isUpperCase(current) && isLowerOrDigit(after);
    }

    private static boolean isLowerOrDigit(char c) {
        return Character.isLowerCase(c) || Character.isDigit(c);
    }
}
