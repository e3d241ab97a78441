package dev.driftless.schema.snapshot;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import dev.driftless.schema.model.Identifier;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Writes JSON in which every object of a list can stand on a line of its own, so that a version control system shows a changed
 * column as one changed line. Members are written in the order of the calls; absent ones, defaults and empty lists are left out.
 */
public final class JsonOutput {
    private static final FormattingStyle LINES =
            FormattingStyle.PRETTY.withNewline("\n").withIndent("  ");
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private final JsonWriter json;
    private final FormattingStyle outer;
    private final FormattingStyle inner;

    private JsonOutput(Writer writer, FormattingStyle outer, FormattingStyle inner) {
        this.outer = outer;
        this.inner = inner;
        json = new JsonWriter(writer);
        json.setHtmlSafe(false);
        json.setFormattingStyle(outer);
    }

    /** A file for people: indented by two, LF, a final newline. */
    public static String file(Consumer<JsonOutput> members) {
        StringWriter text = new StringWriter();
        new JsonOutput(text, LINES, ONE_LINE).root(members);
        return text.append('\n').toString();
    }

    /** The shortest form, for a hash. */
    static void compact(Writer writer, Consumer<JsonOutput> members) {
        new JsonOutput(writer, FormattingStyle.COMPACT, FormattingStyle.COMPACT).root(members);
    }

    private void root(Consumer<JsonOutput> members) {
        run(() -> {
            json.beginObject();
            members.accept(this);
            json.endObject();
            json.flush();
        });
    }

    public void text(String name, String value) {
        run(() -> json.name(name).value(value));
    }

    public void text(String name, Optional<String> value) {
        value.ifPresent(v -> text(name, v));
    }

    /** A name in back-ticks if quoted, as in JPA annotations; double quotes would need an escape in JSON. */
    public void name(String name, Identifier value) {
        text(name, text(value));
    }

    static String text(Identifier name) {
        return name.quoted() ? "`" + name.text() + "`" : name.text();
    }

    public void number(String name, long value) {
        run(() -> json.name(name).value(value));
    }

    public void number(String name, OptionalInt value) {
        value.ifPresent(v -> number(name, v));
    }

    /** A flag, left out where it has its default. */
    public void flag(String name, boolean value, boolean byDefault) {
        if (value != byDefault) {
            run(() -> json.name(name).value(value));
        }
    }

    public void object(String name, Runnable members) {
        run(() -> {
            json.name(name).beginObject();
            members.run();
            json.endObject();
        });
    }

    /** A list of texts on one line. */
    public void texts(String name, List<String> values) {
        oneLineEach(name, values, false, value -> run(() -> json.value(value)));
    }

    /** A list of texts, each on a line of its own. */
    public void textLines(String name, List<String> values) {
        oneLineEach(name, values, true, value -> run(() -> json.value(value)));
    }

    /** A list of objects, each with all its members on one line. */
    public <T> void lines(String name, List<T> values, Consumer<T> members) {
        oneLineEach(name, values, true, value -> inObject(inner, () -> members.accept(value)));
    }

    /** A list of objects, each with a line for every member. */
    public <T> void blocks(String name, List<T> values, Consumer<T> members) {
        oneLineEach(name, values, true, value -> inObject(outer, () -> members.accept(value)));
    }

    /** A list on one line, whose elements the caller writes by {@link #element}. */
    <T> void inlineList(String name, List<T> values, Consumer<T> element) {
        oneLineEach(name, values, false, element);
    }

    void element(String value) {
        run(() -> json.value(value));
    }

    void element(Runnable members) {
        inObject(inner, members);
    }

    private <T> void oneLineEach(String name, List<T> values, boolean broken, Consumer<T> element) {
        if (values.isEmpty()) {
            return;
        }
        run(() -> {
            json.name(name).beginArray();
            FormattingStyle before = json.getFormattingStyle();
            json.setFormattingStyle(broken ? before : inner);
            values.forEach(element);
            json.endArray();
            json.setFormattingStyle(before);
        });
    }

    private void inObject(FormattingStyle style, Runnable members) {
        run(() -> {
            json.beginObject();
            FormattingStyle before = json.getFormattingStyle();
            json.setFormattingStyle(style);
            members.run();
            json.endObject();
            json.setFormattingStyle(before);
        });
    }

    private interface Output {
        void run() throws IOException;
    }

    private static void run(Output output) {
        try {
            output.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
