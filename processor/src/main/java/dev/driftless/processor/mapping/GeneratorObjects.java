package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** The sequences and tables that generators need (source: {@code SequenceStructure}, {@code TableStructure}, {@code TableGenerator}). */
final class GeneratorObjects {
    private final MappingContext context;

    GeneratorObjects(MappingContext context) {
        this.context = context;
    }

    /** A name as a generator gives it, with the schema before a dot or apart. */
    TableName qualified(String text, Optional<String> catalog, Optional<String> schema) {
        String[] parts = text.split("\\.", -1);
        return switch (parts.length) {
            case 2 -> context.names.table(Optional.empty(), Optional.of(parts[0]), Names.logical(parts[1]));
            case 3 -> context.names.table(Optional.of(parts[0]), Optional.of(parts[1]), Names.logical(parts[2]));
            default -> context.names.table(catalog, schema, Names.logical(text));
        };
    }

    /** Numbers that go down are never taken in blocks (source: {@code SequenceStyleGenerator.determineAdjustedIncrementSize}). */
    void addSequence(Sequence wanted, Origin origin) {
        TableName name = wanted.name();
        long start = wanted.start();
        long increment = wanted.increment();
        Sequence sequence = new Sequence(
                name, start, increment == 0 ? 1 : Math.max(-1, increment), wanted.options(), wanted.forNative());
        Sequence present = context.sequences.putIfAbsent(name, sequence);
        context.sequenceOrigins.putIfAbsent(ObjectPath.of(name), origin);
        if (present != null && (present.increment() != sequence.increment() || present.start() != start)) {
            context.problems.contradicting(
                    origin,
                    "sequence " + name + " is asked for with start " + start + " and increment " + increment
                            + ", and elsewhere with start " + present.start() + " and increment " + present.increment()
                            + ". Give both generators the same, or different sequence names");
        }
    }

    /** A table of one row that stands for a sequence. */
    void addSequenceTable(TableName name, String valueColumn, long start, Origin origin) {
        if (context.tables.containsKey(name)) {
            return;
        }
        TableDraft table = table(name, origin);
        ColumnDraft next = column(table, valueColumn, ColumnType.Basic.of(SqlType.BIGINT), origin);
        table.inserts.add("insert into " + table.name + "(" + next.name + ") values (" + start + ")");
    }

    /**
     * A table of one row for each segment.
     *
     * @param names of the table's two columns: of the segment, and of the value
     */
    void addGeneratorTable(
            TableName name,
            List<String> names,
            int keyLength,
            String key,
            long start,
            Optional<String> options,
            Origin origin) {
        TableDraft table = table(name, origin);
        ColumnDraft segment = column(table, names.get(0), ColumnType.Basic.sized(SqlType.VARCHAR, keyLength), origin);
        ColumnDraft next = column(table, names.get(1), ColumnType.Basic.of(SqlType.BIGINT), origin);
        table.setPrimaryKey(List.of(segment));
        options.ifPresent(o -> table.options = Optional.of(o));
        String insert = "insert into " + table.name + "(" + segment.name + ", " + next.name + ") values ('"
                + key.replace("'", "''") + "'," + start + ")";
        if (!table.inserts.contains(insert)) {
            table.inserts.add(insert);
        }
    }

    private TableDraft table(TableName name, Origin origin) {
        return context.table(new TableDraft(
                name, name.name(), origin, "<generator " + name.name().text() + ">"));
    }

    /** No naming strategy sees these names (source: {@code TableGenerator.determineSegmentColumnName}). */
    private static ColumnDraft column(TableDraft table, String written, ColumnType type, Origin origin) {
        Identifier name = Names.logical(written);
        ColumnDraft column = table.add(new ColumnDraft(name, name, type));
        column.origin = Optional.of(origin);
        return column;
    }
}
