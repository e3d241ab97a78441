package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Leaves out of a pair of schemas what can be left out on both sides, and takes changes back, as long as something stays true of it. */
public final class PairShrinker {
    private PairShrinker() {}

    /** The smallest pair that can be reached step by step. */
    public static SchemaPair shrunk(SchemaPair pair, Predicate<SchemaPair> stays) {
        SchemaPair current = pair;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (UnaryOperator<SchemaPair> step : steps(current)) {
                SchemaPair smaller = step.apply(current);
                if (!smaller.equals(current) && stays.test(smaller)) {
                    current = smaller;
                    progress = true;
                }
            }
        }
        return current;
    }

    private static List<UnaryOperator<SchemaPair>> steps(SchemaPair pair) {
        List<UnaryOperator<SchemaPair>> steps = new ArrayList<>();
        both(pair)
                .flatMap(s -> s.tables().stream())
                .map(Table::source)
                .distinct()
                .forEach(source -> steps.add(onBoth(s -> withoutTable(s, source))));
        both(pair).flatMap(s -> s.tables().stream()).forEach(table -> {
            for (Column column : table.columns()) {
                steps.add(p -> taken(p, table.source(), column));
                steps.add(onTables(t -> t.withColumns(
                        Schemas.filter(t.columns(), c -> !c.source().equals(column.source())))));
                steps.add(onTables(t -> t.withColumns(t.columns().stream()
                        .map(c -> c.source().equals(column.source()) ? plain(c) : c)
                        .toList())));
            }
            rules(table).forEach(rule -> steps.add(onTables(t -> withoutRule(t, rule))));
            steps.add(onTables(t -> t.withComment(Optional.empty())));
        });
        steps.add(onBoth(s -> new Schema(s.tables(), List.of(), s.enumTypes())));
        return steps;
    }

    private static Stream<Schema> both(SchemaPair pair) {
        return Stream.of(pair.start(), pair.target());
    }

    private static UnaryOperator<SchemaPair> onBoth(UnaryOperator<Schema> step) {
        return p -> new SchemaPair(Consistency.of(step.apply(p.start())), Consistency.of(step.apply(p.target())));
    }

    private static UnaryOperator<SchemaPair> onTables(UnaryOperator<Table> step) {
        return onBoth(s -> Schemas.map(s, step));
    }

    private static Schema withoutTable(Schema schema, Optional<String> source) {
        return new Schema(
                Schemas.filter(schema.tables(), t -> !t.source().equals(source)),
                schema.sequences(),
                schema.enumTypes());
    }

    /** The column of the start as it is in the target, so that nothing happens to it. */
    private static SchemaPair taken(SchemaPair pair, Optional<String> table, Column column) {
        Schema start = Schemas.map(
                pair.start(),
                t -> t.source().equals(table)
                        ? t.withColumns(t.columns().stream()
                                .map(c -> c.source().equals(column.source()) ? column.withName(c.name()) : c)
                                .toList())
                        : t);
        return new SchemaPair(Consistency.of(start), pair.target());
    }

    private static Column plain(Column column) {
        return column.withComment(Optional.empty()).withDefault(Optional.empty());
    }

    private static Stream<Object> rules(Table table) {
        return Stream.of(table.uniques(), table.foreignKeys(), table.checks(), table.indexes())
                .flatMap(List::stream);
    }

    private static Table withoutRule(Table table, Object rule) {
        return table.withUniques(Schemas.filter(table.uniques(), r -> !r.equals(rule)))
                .withForeignKeys(Schemas.filter(table.foreignKeys(), r -> !r.equals(rule)))
                .withChecks(Schemas.filter(table.checks(), r -> !r.equals(rule)))
                .withIndexes(Schemas.filter(table.indexes(), r -> !r.equals(rule)));
    }
}
