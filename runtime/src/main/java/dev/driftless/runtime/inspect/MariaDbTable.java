package dev.driftless.runtime.inspect;

import dev.driftless.runtime.inspect.DatabaseObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects that a table's {@code SHOW CREATE TABLE} tells, one a line. */
final class MariaDbTable {
    private static final Pattern COLUMN = Pattern.compile("(" + SqlName.ONE + ") (.*)");
    private static final Pattern KEY = Pattern.compile("(\\w+ )?KEY (" + SqlName.ONE + ") (.*)");
    private static final Pattern CONSTRAINT =
            Pattern.compile("CONSTRAINT (" + SqlName.ONE + ") (FOREIGN KEY|CHECK) (.*)");

    private final String table;
    private final List<DatabaseObject> objects = new ArrayList<>();

    private MariaDbTable(String table) {
        this.table = table;
    }

    /** The objects; without the indexes that MariaDB makes by itself for foreign keys and drops when it finds a better one. */
    static List<DatabaseObject> read(String table, String text) {
        MariaDbTable reader = new MariaDbTable(table);
        String[] lines = text.split("\n", -1);
        for (int i = 1; i < lines.length - 1; i++) {
            reader.line(lines[i].strip().replaceFirst(",$", ""));
        }
        reader.objects.add(DatabaseObject.of(
                Kind.TABLE,
                table,
                lines[lines.length - 1].replaceFirst(" AUTO_INCREMENT=\\d+", "").replaceFirst("^\\) ", "")));
        Set<String> foreignKeys = new TreeSet<>();
        reader.objects.stream()
                .filter(object -> object.kind() == Kind.FOREIGN_KEY)
                .forEach(object -> foreignKeys.add(object.name()));
        reader.objects.removeIf(object -> object.kind() == Kind.INDEX && foreignKeys.contains(object.name()));
        return reader.objects;
    }

    private void line(String line) {
        Matcher column = COLUMN.matcher(line);
        Matcher key = KEY.matcher(line);
        Matcher constraint = CONSTRAINT.matcher(line);
        if (column.matches()) {
            add(Kind.COLUMN, SqlName.last(column.group(1)), column.group(2));
        } else if (line.startsWith("PRIMARY KEY ")) {
            add(Kind.PRIMARY_KEY, "PRIMARY", line);
        } else if (key.matches()) {
            boolean unique = "UNIQUE ".equals(key.group(1));
            add(unique ? Kind.UNIQUE : Kind.INDEX, SqlName.last(key.group(2)), line);
        } else if (constraint.matches()) {
            String name = SqlName.last(constraint.group(1));
            boolean check = constraint.group(2).equals("CHECK");
            add(
                    check ? Kind.CHECK : Kind.FOREIGN_KEY,
                    name,
                    check ? constraint.group(3) : foreignKey(constraint.group(3)));
        } else {
            add(Kind.CHECK, line, line);
        }
    }

    private void add(Kind kind, String name, String definition) {
        objects.add(DatabaseObject.in(table, kind, name, definition));
    }

    /** What follows {@code foreign key}, without what may be left unsaid, or is: InnoDB has no {@code set default}. */
    static String foreignKey(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("`", "")
                .replaceAll("\\s+", "")
                .replaceAll("on(delete|update)(restrict|noaction|setdefault)", "")
                .replace("references", " references ")
                .replaceAll("(on(delete|update))", " $1 ");
    }
}
