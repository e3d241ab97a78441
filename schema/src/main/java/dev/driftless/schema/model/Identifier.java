package dev.driftless.schema.model;

import java.util.Locale;

/**
 * The name of a table, column, constraint or sequence as the mapping wrote it.
 *
 * <p>One rule for comparing: unquoted names are equal whatever their case, because every supported database folds them; quoted
 * names are equal to the letter, and never equal to an unquoted one (H2 stores {@code name} as {@code NAME} but {@code "name"} as
 * {@code name}).
 *
 * @param text the name without any quotes, never empty
 * @param quoted whether DDL must quote it
 */
public record Identifier(String text, boolean quoted) implements Comparable<Identifier> {
    public Identifier {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an identifier cannot be empty");
        }
    }

    /** An unquoted name. */
    public static Identifier of(String text) {
        return new Identifier(text, false);
    }

    /** A name as JPA annotations write it: back-ticks or double quotes around it mean quoted. */
    public static Identifier parse(String written) {
        boolean quoted = written.length() > 2 && (enclosedIn(written, "`") || enclosedIn(written, "\""));
        return quoted ? new Identifier(written.substring(1, written.length() - 1), true) : of(written);
    }

    private static boolean enclosedIn(String written, String quote) {
        return written.startsWith(quote) && written.endsWith(quote);
    }

    /** The form by which names are compared: equal identifiers, and only they, have equal keys. */
    public String key() {
        return quoted ? "\"" + text + "\"" : text.toLowerCase(Locale.ROOT);
    }

    /** As written in a snapshot and in messages: the text, in double quotes if quoted. */
    @Override
    public String toString() {
        return quoted ? "\"" + text + "\"" : text;
    }

    @Override
    public int compareTo(Identifier other) {
        return writtenLike(other) ? 0 : key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && (writtenLike(that) || key().equals(that.key()));
    }

    /** The usual case, seen without making keys. */
    private boolean writtenLike(Identifier other) {
        return quoted == other.quoted && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
