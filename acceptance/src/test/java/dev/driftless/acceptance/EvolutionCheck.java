package dev.driftless.acceptance;

import dev.driftless.acceptance.models.Node;
import dev.driftless.acceptance.models.RandomPair;
import dev.driftless.acceptance.models.Shrinker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes random pairs of models there and back on every database, with rows, and makes small what goes wrong. */
final class EvolutionCheck implements AutoCloseable {
    /** What can come out of a pair. */
    enum Outcome {
        /** Both sides have the schema that Hibernate creates, and nothing was lost. */
        PASSED,
        /** The edits make no other schema. */
        UNCHANGED,
        /** Nobody compiles or boots one of the sides, or it differs from Hibernate by itself. */
        UNFIT,
        FAILED
    }

    /**
     * What came out of a pair.
     *
     * @param findings why it failed, each after its database and step; or why it is unfit
     */
    record Result(Outcome outcome, List<String> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        /** The kinds of findings, without names. */
        Set<String> shapes() {
            return findings.stream().map(ModelCheck.Result::shape).collect(Collectors.toSet());
        }
    }

    /** What is left of a pair when it is made small. */
    record Small(String before, String after, List<String> edits, List<String> findings) {}

    /** What the trips of all pairs met. */
    static final class Counts {
        private final Map<String, Integer> held = new TreeMap<>();
        private int withoutRows;
        private int leftToPeople;

        /** Rows stood in the way, as a rule says. */
        void held(String rule) {
            held.merge(rule, 1, Integer::sum);
        }

        void withoutRows() {
            withoutRows++;
        }

        /** Only a person can write what is missing in the draft. */
        void leftToPeople() {
            leftToPeople++;
        }

        @Override
        public String toString() {
            return withoutRows + " trips without rows, held by " + held + ", " + leftToPeople + " left to people";
        }
    }

    private final SchemaComparison comparison = new SchemaComparison();
    private final Path work;
    private final Counts counts = new Counts();

    EvolutionCheck(Path work) {
        this.work = work;
    }

    /** How often rows stood in the way, or the draft had a placeholder that only a person can fill. */
    String counts() {
        return counts.toString();
    }

    Result check(RandomPair pair) {
        return check(pair, Node.none(), List.of(DatabaseKind.values()));
    }

    Small shrunk(RandomPair pair, Result result) {
        List<DatabaseKind> kinds = Stream.of(DatabaseKind.values())
                .filter(k -> result.findings().get(0).startsWith(k.dialect()))
                .toList();
        List<DatabaseKind> asked = kinds.isEmpty() ? List.of(DatabaseKind.H2) : kinds;
        String looked = ModelCheck.Result.shape(result.findings().get(0));
        Set<Node> removed = Shrinker.shrink(pair.unit(), without -> {
            Result smaller = check(pair, without, asked);
            return smaller.outcome() == result.outcome() && smaller.shapes().contains(looked);
        });
        return new Small(
                pair.before(removed),
                pair.after(removed),
                pair.edits(removed),
                check(pair, removed, asked).findings());
    }

    private Result check(RandomPair pair, Set<Node> removed, List<DatabaseKind> kinds) {
        try {
            Path before = sources("before", pair.before(removed));
            Path after = sources("after", pair.after(removed));
            FixtureOptions options = FixtureOptions.naming(pair.naming());
            EvolutionTrip trip = new EvolutionTrip(comparison, work, before, after, options, kinds, counts);
            Result result = trip.result();
            return result.outcome() == Outcome.FAILED && trip.unfitAlone()
                    ? new Result(Outcome.UNFIT, List.of("differs from Hibernate by itself"))
                    : result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path sources(String side, String text) throws IOException {
        Path folder = Files.createDirectories(work.resolve(side));
        Files.writeString(folder.resolve("Model.java"), text);
        return folder;
    }

    @Override
    public void close() throws IOException, SQLException {
        comparison.close();
    }
}
