package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes JSON in which every object of a list can stand on a line of its own, so that a version control system shows a changed
 * column as one changed line. Members are written in the order of the calls; absent ones, defaults and empty lists are left out.
 *
 * <p>Writes characters itself instead of through the library that reads: every compile writes a whole schema, for its hash.
 */
public final class JsonOutput {
    private static final String INDENT = "  ";
    private static final String HEX = "0123456789abcdef";

    /** How what is inside an object or list is set. */
    private enum Style {
        LINES,
        ONE_LINE,
        COMPACT
    }

    private final StringBuilder text = new StringBuilder();
    private final Style outer;
    private final Style inner;
    private Style style;
    private int depth;
    private boolean first = true;

    private JsonOutput(Style outer, Style inner) {
        this.outer = outer;
        this.inner = inner;
        style = outer;
    }

    /** A file for people: indented by two, LF, a final newline. */
    public static String file(Consumer<JsonOutput> members) {
        return new JsonOutput(Style.LINES, Style.ONE_LINE)
                .root(members)
                .append('\n')
                .toString();
    }

    /** The shortest form, for a hash. */
    static String compact(Consumer<JsonOutput> members) {
        return new JsonOutput(Style.COMPACT, Style.COMPACT).root(members).toString();
    }

    private StringBuilder root(Consumer<JsonOutput> members) {
        open('{');
        members.accept(this);
        close('}');
        return text;
    }

    public void text(String name, String value) {
        member(name);
        string(value);
    }

    public void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    /** A name in back-ticks if quoted, as in JPA annotations; double quotes would need an escape in JSON. */
    public void name(String name, Identifier value) {
        text(name, text(value));
    }

    static String text(Identifier name) {
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    public void number(String name, long value) {
        member(name);
        text.append(value);
    }

    public void number(String name, OptionalInt value) {
        if (value.isPresent()) {
            number(name, value.getAsInt());
        }
    }

    /** A flag, left out where it has its default. */
    public void flag(String name, boolean value, boolean byDefault) {
        if (value != byDefault) {
            member(name);
            text.append(value);
        }
    }

    public void object(String name, Runnable members) {
        member(name);
        open('{');
        members.run();
        close('}');
    }

    /** A list of texts on one line. */
    public void texts(String name, List<String> values) {
        list(name, values, inner, this::element);
    }

    /** A list of texts, each on a line of its own. */
    public void textLines(String name, List<String> values) {
        list(name, values, style, this::element);
    }

    /** A list of objects, each with all its members on one line. */
    public <T> void lines(String name, List<T> values, Consumer<T> members) {
        list(name, values, style, value -> element(inner, members, value));
    }

    /** A list of objects, each with a line for every member. */
    public <T> void blocks(String name, List<T> values, Consumer<T> members) {
        list(name, values, style, value -> element(outer, members, value));
    }

    /** A list on one line, whose elements the caller writes by {@link #element}. */
    <T> void inlineList(String name, List<T> values, Consumer<T> element) {
        list(name, values, inner, element);
    }

    void element(String value) {
        separate();
        string(value);
    }

    void element(Runnable members) {
        element(inner, Runnable::run, members);
    }

    private <T> void list(String name, List<T> values, Style within, Consumer<T> element) {
        if (values.isEmpty()) {
            return;
        }
        member(name);
        open('[');
        Style before = style;
        style = within;
        values.forEach(element);
        close(']');
        style = before;
    }

    private <T> void element(Style within, Consumer<T> members, T value) {
        separate();
        open('{');
        Style before = style;
        style = within;
        members.accept(value);
        close('}');
        style = before;
    }

    private void member(String name) {
        separate();
        string(name);
        text.append(style == Style.COMPACT ? ":" : ": ");
    }

    private void separate() {
        if (!first) {
            text.append(style == Style.ONE_LINE ? ", " : ",");
        }
        first = false;
        newLine();
    }

    private void open(char bracket) {
        text.append(bracket);
        depth++;
        first = true;
    }

    private void close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        text.append(bracket);
        first = false;
    }

    private void newLine() {
        if (style == Style.LINES) {
            text.append('\n').append(INDENT.repeat(depth));
        }
    }

    /** Escaped as RFC 8259 asks, and the two line ends of Unicode that JavaScript does not allow in a text. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && c != '\u2028' && c != '\u2029') {
                text.append(c);
            } else {
                escaped(c);
            }
        }
        text.append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\f' -> text.append("\\f");
            default -> {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }
}
