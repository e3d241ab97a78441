package dev.driftless.acceptance;

import dev.driftless.acceptance.SchemaComparison.EntitySet;
import dev.driftless.acceptance.models.Node;
import dev.driftless.acceptance.models.RandomModel;
import dev.driftless.acceptance.models.Shrinker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares random models with Hibernate, and makes small what differs. */
final class ModelCheck implements AutoCloseable {
    /** What can come out of a model. */
    enum Outcome {
        EQUAL,
        /** Driftless warned about something in it, and it differs somewhere. */
        WARNED,
        /** Hibernate does not boot with it. */
        REFUSED,
        DIFFERENT
    }

    /**
     * What came out of a model.
     *
     * @param differences why it is different, each after its database
     */
    record Result(Outcome outcome, List<String> differences) {
        Result {
            differences = List.copyOf(differences);
        }

        /** The kinds of differences, without names; keys count only if nothing else differs, for they follow from it. */
        Set<String> shapes() {
            Set<String> columns = differences.stream()
                    .filter(d -> d.toUpperCase(Locale.ROOT).contains(" COLUMN "))
                    .map(Result::shape)
                    .collect(Collectors.toSet());
            return columns.isEmpty() ? differences.stream().map(Result::shape).collect(Collectors.toSet()) : columns;
        }

        /** A difference without names. */
        static String shape(String difference) {
            return difference
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("(column|constraint|table|sequence|index) \\S+", "$1 ?")
                    .replaceAll("[`\"][^`\"]*[`\"]|'[^']*'|\\w*\\d\\w*", "?")
                    .replaceAll("\\([^)]*\\)", "()");
        }
    }

    private final SchemaComparison comparison = new SchemaComparison();
    private final Path work;
    private long loads;

    ModelCheck(Path work) {
        this.work = work;
    }

    /** How often a database had to be asked, because the scripts' texts were not the same. */
    long loads() {
        return loads;
    }

    Result check(RandomModel model) {
        return check(model, Node.none(), List.of(DatabaseKind.values()));
    }

    /**
     * What is left of a model when it is made small, and differs in one of the same ways.
     *
     * @param differences those of the small model
     */
    record Small(String source, List<String> differences) {
        Small {
            differences = List.copyOf(differences);
        }
    }

    /** The smallest source with one of the same kinds of differences. */
    Small shrunk(RandomModel model, Result result) {
        List<DatabaseKind> kinds = List.of(DatabaseKind.values()).stream()
                .filter(k -> result.differences().get(0).startsWith(k.dialect()))
                .toList();
        List<DatabaseKind> asked = kinds.isEmpty() ? List.of(DatabaseKind.H2) : kinds;
        Set<String> looked = result.shapes();
        Set<Node> removed = Shrinker.shrink(model.unit(), without -> {
            Result smaller = check(model, without, asked);
            return smaller.outcome() == result.outcome()
                    && smaller.shapes().stream().anyMatch(looked::contains);
        });
        return new Small(model.source(removed), check(model, removed, asked).differences());
    }

    private Result check(RandomModel model, Set<Node> removed, List<DatabaseKind> kinds) {
        try {
            Path sources = Files.createDirectories(work.resolve("src"));
            Files.writeString(sources.resolve("Model.java"), model.source(removed));
            FixtureOptions options = FixtureOptions.of(model.naming(), model.beanValidation());
            EntitySet set = comparison.compile(sources, work.resolve("module"), options);
            List<String> crashes =
                    set.messages().stream().filter(ModelCheck::isCrash).toList();
            if (!crashes.isEmpty()) {
                return new Result(Outcome.DIFFERENT, crashes);
            }
            return set.compilation().ok() ? compared(set, kinds) : failed(set, sources, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCrash(String message) {
        return message.contains("internal-error") || message.contains("\tat ");
    }

    /** Nothing but our own processor may find an error, and only where Hibernate does not boot. */
    private Result failed(EntitySet set, Path sources, FixtureOptions options) throws IOException {
        List<String> errors =
                set.messages().stream().filter(m -> m.contains(" ERROR: ")).toList();
        if (!errors.stream().allMatch(m -> m.contains("[driftless:"))) {
            return new Result(
                    Outcome.DIFFERENT, errors.stream().map(m -> "javac " + m).toList());
        }
        Path classes = comparison.compilePlainly(sources, work.resolve("plain"));
        try {
            TimeLimit.within(() -> SchemaComparison.hibernatesScript(classes, DatabaseKind.H2, options));
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(Outcome.REFUSED, List.of(cause(e)));
        }
        return new Result(Outcome.DIFFERENT, errors);
    }

    private Result compared(EntitySet set, List<DatabaseKind> kinds) throws IOException, SQLException {
        List<String> differences = new ArrayList<>();
        for (DatabaseKind kind : kinds) {
            List<String> expected;
            try {
                expected = TimeLimit.within(() ->
                        SchemaComparison.hibernatesScript(set.compilation().classes(), kind, set.options()));
            } catch (RuntimeException | StackOverflowError e) { // Hibernate goes round in circles in some models
                return new Result(Outcome.REFUSED, List.of(cause(e)));
            }
            if (!ScriptText.same(expected, set.module().up(kind))) {
                loads++;
                comparison.loaded(set, kind, expected).differences().stream()
                        .sorted()
                        .forEach(d -> differences.add(kind.dialect() + " " + d));
            }
        }
        boolean warned = set.messages().stream().anyMatch(m -> m.contains("[driftless:"));
        Outcome outcome = differences.isEmpty() ? Outcome.EQUAL : warned ? Outcome.WARNED : Outcome.DIFFERENT;
        return new Result(outcome, differences.isEmpty() && warned ? set.messages() : differences);
    }

    /** Why Hibernate does not boot. */
    static String cause(Throwable e) {
        return String.valueOf(e.getCause() == null || e.getCause() == e ? e.getMessage() : cause(e.getCause()))
                .lines()
                .limit(1)
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException, SQLException {
        comparison.close();
    }
}
