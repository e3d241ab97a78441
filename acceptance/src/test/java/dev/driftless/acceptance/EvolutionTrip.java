package dev.driftless.acceptance;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.acceptance.EvolutionCheck.Counts;
import dev.driftless.acceptance.EvolutionCheck.Outcome;
import dev.driftless.acceptance.EvolutionCheck.Result;
import dev.driftless.acceptance.SchemaComparison.EntitySet;
import dev.driftless.acceptance.Scratch.Loaded;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.migration.Preflight;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.snapshot.SnapshotReader;
import dev.driftless.schema.sql.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pair's way there, back, and there again. */
final class EvolutionTrip {
    private static final Pattern VALUE = Pattern.compile("<<value for (.*?)>>");
    private static final Pattern NAMES = Pattern.compile("ARRAY\\[(.*?)]");

    private final SchemaComparison comparison;
    private final Path work;
    private final Path before;
    private final Path after;
    private final FixtureOptions options;
    private final List<DatabaseKind> kinds;
    private final Counts counts;
    private final List<String> findings = new ArrayList<>();
    private DriftlessModule first;
    private DriftlessModule second;
    private Schema oldSchema;
    private Schema newSchema;
    private int refused;
    private String refusal = "";

    EvolutionTrip(
            SchemaComparison comparison,
            Path work,
            Path before,
            Path after,
            FixtureOptions options,
            List<DatabaseKind> kinds,
            Counts counts) {
        this.comparison = comparison;
        this.work = work;
        this.counts = counts;
        this.before = before;
        this.after = after;
        this.options = options;
        this.kinds = kinds;
    }

    Result result() throws IOException, SQLException {
        first = comparison.module(work.resolve("first"), options);
        second = comparison.module(work.resolve("second"), options);
        Compilation old = first.compile(before);
        if (!old.ok() || !Files.exists(first.drafts().resolve("snapshot.json"))) {
            return new Result(Outcome.UNFIT, List.of("before: " + error(old)));
        }
        second.compile(before);
        second.accept();
        Compilation now = second.compile(after);
        if (now.messages().stream().anyMatch(m -> m.contains("internal-error") || m.contains("\tat "))) {
            return new Result(Outcome.FAILED, now.messages());
        }
        if (!now.ok()) {
            return new Result(Outcome.UNFIT, List.of("after: " + error(now)));
        }
        boolean drafted = Files.exists(second.drafts().resolve("snapshot.json"));
        oldSchema = schema(first);
        newSchema = drafted ? schema(second) : oldSchema;
        for (DatabaseKind kind : kinds) {
            List<String> expectedBefore;
            List<String> expectedAfter;
            try {
                expectedBefore = SchemaComparison.hibernatesScript(old.classes(), kind, options);
                expectedAfter = SchemaComparison.hibernatesScript(now.classes(), kind, options);
            } catch (RuntimeException e) {
                return new Result(Outcome.UNFIT, List.of("Hibernate refuses: " + ModelCheck.cause(e)));
            }
            if (!drafted) {
                if (!ScriptText.same(expectedBefore, expectedAfter)) {
                    compareUndrafted(kind, expectedBefore, expectedAfter);
                }
                continue;
            }
            thereAndBack(kind, expectedBefore, expectedAfter);
        }
        if (refused == kinds.size()) {
            return new Result(Outcome.UNFIT, List.of("refused by every database: " + refusal));
        }
        if (drafted && findings.isEmpty()) {
            settled();
        }
        return new Result(
                !findings.isEmpty() ? Outcome.FAILED : drafted ? Outcome.PASSED : Outcome.UNCHANGED, findings);
    }

    private void compareUndrafted(DatabaseKind kind, List<String> old, List<String> now) throws SQLException {
        note(
                kind,
                "undrafted",
                Catalog.differences(
                        sorted(comparison.load(kind, now).lines()),
                        sorted(comparison.load(kind, old).lines())));
    }

    /** Accepted, the same sources have no drift. */
    private void settled() throws IOException {
        second.accept();
        second.compile(after);
        if (Files.exists(second.drafts().resolve("draft.json"))) {
            findings.add("h2 drifts again after it was accepted: " + second.up(DatabaseKind.H2));
        }
    }

    private void thereAndBack(DatabaseKind kind, List<String> expectedBefore, List<String> expectedAfter)
            throws IOException, SQLException {
        String script = second.script(kind, "V");
        List<String> up = filled(kind, Sql.split(script));
        List<String> both = new ArrayList<>(up);
        both.addAll(second.down(kind));
        if (both.stream().anyMatch(s -> s.contains("<<")) || asksForConversion(kind)) {
            counts.leftToPeople();
            return;
        }
        boolean rows = up.equals(Sql.split(script)) || !fillsKeys(script);
        Loaded start = comparison.load(kind, expectedBefore);
        Loaded target = comparison.load(kind, expectedAfter);
        if (!start.refused().isEmpty() || !target.refused().isEmpty()) {
            refused++;
            refusal = Stream.concat(start.refused().stream(), target.refused().stream())
                    .findFirst()
                    .orElse("");
            return;
        }
        if (!rows || !travel(kind, script, up, start.lines(), target.lines(), true)) {
            counts.withoutRows();
            travel(kind, script, up, start.lines(), target.lines(), false);
        }
    }

    /** No database converts such types by itself, and a test cannot make sense of the values either. */
    private boolean asksForConversion(DatabaseKind kind) throws IOException {
        Path file = second.drafts().resolve("draft.json");
        return DraftFile.read(Files.readString(file), file.toString()).hazards().stream()
                .anyMatch(h -> h.rule().equals("conversion-unknown")
                        && h.blocks()
                        && h.dialect().map(kind.dialect()::equals).orElse(true));
    }

    /** False if rows stand in the way, as the preflight says. */
    private boolean travel(
            DatabaseKind kind, String script, List<String> up, List<String> start, List<String> target, boolean rows)
            throws IOException, SQLException {
        int found = findings.size();
        EvolutionValues values = new EvolutionValues(oldSchema, newSchema, kind);
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            run(kind, connection, "V1", first.up(kind));
            same(kind, connection, "V1", start);
            if (findings.size() > found) {
                return true;
            }
            if (rows) {
                new EvolutionRows(oldSchema, kind).insert(connection);
                if (inTheWay(connection, kind, script)) {
                    return false;
                }
            }
            Map<String, List<String>> had = values.read(connection, true);
            run(kind, connection, "V2", up);
            same(kind, connection, "V2", target);
            if (findings.size() > found) {
                return true;
            }
            note(kind, "V2 loses", EvolutionValues.lost(had, values.read(connection, false)));
            run(kind, connection, "U2", second.down(kind));
            same(kind, connection, "U2", start);
            if (findings.size() > found) {
                return true;
            }
            note(kind, "U2 loses", EvolutionValues.lost(had, values.read(connection, true)));
            if (kind == DatabaseKind.POSTGRESQL) {
                run(kind, connection, "V2 again", up);
            } else {
                run(kind, connection, "V2 half", up.subList(0, up.size() / 2));
                run(kind, connection, "V2 resumed", up);
            }
            same(kind, connection, "V2 again", target);
        }
        return true;
    }

    private boolean inTheWay(Connection connection, DatabaseKind kind, String script) {
        boolean some = false;
        for (Preflight question :
                Preflight.in(script, Dialects.named(kind.dialect()).orElseThrow())) {
            try {
                if (!Catalog.column(connection, question.query()).get(0).equals("0")) {
                    some = true;
                    counts.held(question.rule());
                }
            } catch (SQLException e) {
                findings.add(kind.dialect() + " preflight fails: " + e.getMessage() + " in " + question);
            }
        }
        return some;
    }

    /** As Flyway runs it: on PostgreSQL in one transaction. Nothing more happens after the first finding. */
    private void run(DatabaseKind kind, Connection connection, String step, List<String> statements)
            throws SQLException {
        connection.setAutoCommit(kind != DatabaseKind.POSTGRESQL);
        try {
            Sql.run(connection, statements);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            findings.add(kind.dialect() + " " + step + " fails: " + e.getMessage());
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
        connection.setAutoCommit(true);
    }

    private void same(DatabaseKind kind, Connection connection, String step, List<String> expected)
            throws SQLException {
        if (findings.stream().noneMatch(f -> f.startsWith(kind.dialect() + " " + step + " fails"))) {
            note(kind, step, Catalog.differences(sorted(expected), sorted(Catalog.read(connection, kind))));
        }
    }

    /**
     * The order of an enum's names in a check means nothing, and is not worth a migration. A check over no column H2 drops with
     * any column of the table.
     */
    private static List<String> sorted(List<String> catalog) {
        return catalog.stream()
                .filter(line -> !line.contains("CHECK(TRUE)"))
                .map(line -> NAMES.matcher(line)
                        .replaceAll(m -> Matcher.quoteReplacement("ARRAY["
                                + Stream.of(m.group(1).split(", ")).sorted().collect(Collectors.joining(", "))
                                + "]")))
                .toList();
    }

    private void note(DatabaseKind kind, String step, List<String> found) {
        found.forEach(f -> findings.add(kind.dialect() + " " + step + " " + f));
    }

    /** The value that a person would give. */
    private List<String> filled(DatabaseKind kind, List<String> statements) {
        EvolutionRows rows = new EvolutionRows(newSchema, kind);
        return statements.stream()
                .map(s -> VALUE.matcher(s)
                        .replaceAll(m -> Matcher.quoteReplacement(asked(m.group(1))
                                .flatMap(c -> rows.value(c.table(), c.column(), 1).stream())
                                .findFirst()
                                .orElse(m.group()))))
                .toList();
    }

    /** One value for all rows does not do where they have to differ. */
    private boolean fillsKeys(String script) {
        return VALUE.matcher(script)
                .results()
                .flatMap(m -> asked(m.group(1)))
                .anyMatch(c -> Stream.concat(c.table().uniques().stream(), c.table().primaryKey().stream())
                                .anyMatch(k -> k.columns().contains(c.column().name()))
                        || !c.table().indexes().isEmpty());
    }

    private Stream<Asked> asked(String subject) {
        return newSchema.tables().stream()
                .flatMap(t -> t.columns().stream().map(c -> new Asked(t, c)))
                .filter(a -> ObjectPath.of(a.table().name(), a.column().name())
                        .toString()
                        .equals(subject));
    }

    /** Whether one of the sides differs from Hibernate without any history. */
    boolean unfitAlone() throws IOException, SQLException {
        try {
            return differsAlone(before) || differsAlone(after);
        } catch (RuntimeException e) {
            return true; // Hibernate does not boot with it
        }
    }

    private boolean differsAlone(Path sources) throws IOException, SQLException {
        EntitySet set = comparison.compile(sources, work.resolve("alone"), options);
        for (DatabaseKind kind : kinds) {
            List<String> expected =
                    SchemaComparison.hibernatesScript(set.compilation().classes(), kind, options);
            if (!ScriptText.same(expected, set.module().up(kind))
                    && !comparison.loaded(set, kind, expected).differences().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Schema schema(DriftlessModule module) throws IOException {
        Path file = module.drafts().resolve("snapshot.json");
        return SnapshotReader.read(Files.readString(file), file.toString()).schema();
    }

    private static String error(Compilation compilation) {
        return compilation.messages().stream()
                .filter(m -> m.contains(" ERROR: "))
                .map(m -> m.replaceFirst(".* ERROR: ", "").lines().findFirst().orElse(""))
                .findFirst()
                .orElse("no draft");
    }

    /** A column whose old rows need a value. */
    private record Asked(Table table, Column column) {}
}
