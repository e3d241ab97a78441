package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.TableName;
import java.util.Optional;

/** From the names in annotations and classes to identifiers, logical and physical. */
final class Names {
    private final NamingStrategy strategy;

    Names(NamingStrategy strategy) {
        this.strategy = strategy;
    }

    /** The name as written: quoted if it says so, or if it cannot stand without quotes. */
    static Identifier logical(String written) {
        String text = written.strip();
        Identifier name =
                isBracketed(text) ? new Identifier(text.substring(1, text.length() - 1), true) : Identifier.parse(text);
        return name.quoted() || isPlain(name.text()) ? name : new Identifier(name.text(), true);
    }

    /** The name with Hibernate's own quotes, as patterns of {@code @EmbeddedColumnNaming} get it. */
    static String rendered(String written) {
        Identifier name = logical(written);
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    Identifier physical(Identifier logical) {
        return strategy.physical(logical);
    }

    Identifier physical(String written) {
        return strategy.physical(logical(written));
    }

    TableName table(Optional<String> catalog, Optional<String> schema, Identifier logical) {
        return new TableName(catalog.map(this::physical), schema.map(this::physical), physical(logical));
    }

    Identifier joinTable(Identifier ownerTable, String attribute, Identifier targetTable) {
        Identifier name = logical(strategy.joinTable(ownerTable, attribute, targetTable));
        return quotedIf(ownerTable.quoted() || targetTable.quoted(), name);
    }

    static Identifier quotedIf(boolean quoted, Identifier name) {
        return quoted && !name.quoted() ? new Identifier(name.text(), true) : name;
    }

    /** The name as an annotation would write it. */
    static String written(Identifier name) {
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    private static boolean isBracketed(String text) {
        return text.length() > 2 && text.startsWith("[") && text.endsWith("]");
    }

    /** Hibernate quotes of its own accord what is no identifier (source: {@code boot.model.naming.Identifier}). */
    private static boolean isPlain(String text) {
        int first = text.codePointAt(0);
        return (Character.isLetter(first) || first == '_')
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$');
    }
}
