package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import dev.driftless.processor.mapping.MappedSchema;
import dev.driftless.processor.read.Names;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns that hang on code which this compile cannot read. A full compile by javac may have read it: what the newest snapshot
 * says of such a column stays, so that a partial compile, or one by another compiler, finds no drift that is none.
 */
final class UnreadColumns {
    /** An attribute by the class that declares it. */
    private record Attribute(String type, String member) {
        private static final Pattern GETTER = Pattern.compile("(?:get|is)(.+)\\(\\)");

        /** As the snapshot calls it, whether the class says it at the field or at the getter. */
        String name() {
            Matcher getter = GETTER.matcher(member);
            return getter.matches() ? Names.decapitalize(getter.group(1)) : member;
        }
    }

    private final MappedSchema mapped;
    private final Set<Attribute> unread = new HashSet<>();

    private UnreadColumns(MappedSchema mapped) {
        this.mapped = mapped;
        for (Problem problem : mapped.problems()) {
            if (problem.rule().equals(MappedSchema.UNREAD)) {
                attribute(problem.origin()).ifPresent(unread::add);
            }
        }
    }

    /** The mapped schema with what a snapshot's schema knows of columns whose code was not read. */
    static MappedSchema knownFrom(Schema snapshot, MappedSchema mapped) {
        UnreadColumns columns = new UnreadColumns(mapped);
        return columns.unread.isEmpty() ? mapped : mapped.withSchema(columns.filled(snapshot));
    }

    private static Optional<Attribute> attribute(Origin origin) {
        return origin.member().map(member -> new Attribute(origin.type(), member));
    }

    private Schema filled(Schema snapshot) {
        Map<TableName, Table> known = snapshot.tablesByName();
        Schema schema = mapped.schema();
        List<Table> tables = schema.tables().stream()
                .map(table -> known.containsKey(table.name()) ? filled(table, known.get(table.name())) : table)
                .toList();
        return new Schema(tables, schema.sequences(), schema.enumTypes());
    }

    private Table filled(Table table, Table known) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    isUnread(table, column)
                            ? known.column(column.name())
                                    .map(old -> column.withType(old.type()).withChecks(old.checks()))
                                    .orElse(column)
                            : column);
        }
        known.columns().stream()
                .filter(old -> table.column(old.name()).isEmpty())
                .filter(old ->
                        old.source().filter(source -> isUnread(source, known)).isPresent())
                .forEach(columns::add);
        return table.withColumns(columns);
    }

    /** Whether a column that only the snapshot has comes from such an attribute, of the table's class or of one above it. */
    private boolean isUnread(String source, Table known) {
        return unread.stream()
                .anyMatch(attribute -> isOf(source, attribute.type(), attribute)
                        || known.source()
                                .filter(entity -> isOf(source, entity, attribute))
                                .isPresent());
    }

    private static boolean isOf(String source, String owner, Attribute attribute) {
        return (source + ".").startsWith(owner + "." + attribute.name() + ".");
    }

    private boolean isUnread(Table table, Column column) {
        return Optional.ofNullable(mapped.origins().get(ObjectPath.of(table.name(), column.name())))
                .flatMap(UnreadColumns::attribute)
                .filter(unread::contains)
                .isPresent();
    }
}
