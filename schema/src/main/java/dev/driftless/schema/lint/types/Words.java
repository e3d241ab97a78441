package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import java.util.List;
import java.util.function.Function;

/** Lists as people write them, and what they can type as it stands. */
public final class Words {
    private Words() {}

    /** {@code @RenamedFrom("fax")}, as Java reads it; back-ticks mean a quoted name. */
    public static String renamedFrom(Identifier old) {
        String name = old.quoted() ? "`" + old.text() + "`" : old.text();
        return "@RenamedFrom(\""
                + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\")";
    }

    /** {@code --allow dropped-column:customers.fax}, as a shell reads it: it would take the double quotes of a name away. */
    public static String allow(String rule, ObjectPath subject) {
        return "--allow " + rule + ":" + shell(subject.toString());
    }

    /** {@code --hold dropped-column:customers.fax}, likewise. */
    public static String hold(String rule, ObjectPath subject) {
        return "--hold " + rule + ":" + shell(subject.toString());
    }

    /** A word as a shell reads it: in quotes if it has to be. */
    public static String shell(String word) {
        return word.matches("[\\w./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static <T> String of(List<T> things, Function<? super T, ?> word) {
        List<String> words =
                things.stream().map(thing -> word.apply(thing).toString()).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
