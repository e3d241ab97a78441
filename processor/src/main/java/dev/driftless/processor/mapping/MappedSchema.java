package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.TableName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of entities maps to, and where each part comes from.
 *
 * @param schema the schema Hibernate would create, without the tables of {@code @Unmanaged} entities
 * @param hints what the sources say about changes
 * @param allowed the {@code @AllowHazard} annotations
 * @param origins the place in the sources of each table and member
 * @param unmanaged the tables of {@code @Unmanaged} entities: never created, altered or dropped
 * @param problems what could not be understood, or contradicts itself
 */
public record MappedSchema(
        Schema schema,
        Hints hints,
        List<Allowance> allowed,
        SortedMap<ObjectPath, Origin> origins,
        Set<TableName> unmanaged,
        List<Problem> problems) {
    /** The rule of problems that leave open what a column is like. */
    public static final String UNREAD = "unread-code";

    /** The same with another schema. */
    public MappedSchema withSchema(Schema newSchema) {
        return new MappedSchema(newSchema, hints, allowed, origins, unmanaged, problems);
    }

    public MappedSchema {
        allowed = List.copyOf(allowed);
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
        unmanaged = Collections.unmodifiableSet(new TreeSet<>(unmanaged));
        problems = List.copyOf(problems);
    }
}
