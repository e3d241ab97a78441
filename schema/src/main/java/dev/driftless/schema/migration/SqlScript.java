package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SchemaEditor;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.release.Compatibility;
import dev.driftless.schema.migration.Migration.Locks;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A migration as the text of an SQL script: each change with a comment that says what it is and what is risky about it, then its
 * statements. The same migration gives the same bytes everywhere: no time, no path, line feeds only. Text from outside can never
 * leave its comment.
 */
public final class SqlScript {
    private static final int WIDTH = 120;
    private static final String VERBATIM = "placeholderReplacement=false\n";
    private static final Pattern NO_PART_OF_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u0085]+");
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Dialect dialect;
    private final SchemaEditor schema;
    private final Locks locks;
    private final KeptConstraints kept;
    private final StringBuilder text = new StringBuilder();

    private SqlScript(Migration migration, Dialect dialect) {
        this.dialect = dialect;
        this.schema = new SchemaEditor(migration.from());
        this.locks = migration.locks();
        this.kept = new KeptConstraints(migration, dialect);
    }

    /** The way forward. */
    public static String up(Migration migration, Dialect dialect) {
        SqlScript script = new SqlScript(migration, dialect);
        script.comment("Driftless migration for " + dialect.displayName() + ": "
                + changes(migration.steps().size()) + ".");
        newlyHeld(migration)
                .forEach(path -> script.comment("Held: " + path
                        + ", which no entity maps any more. It stays until a migration of its own drops it."));
        migration.compatibility().ifPresent(script::compatibility);
        script.summary(migration);
        script.locks();
        for (Step step : migration.steps()) {
            script.heading(step.change());
            script.hazardsOf(step).forEach(script::hazard);
            script.hazardsOf(step).forEach(script::preflight);
            script.run(step.change());
        }
        script.end(migration);
        return script.text.toString();
    }

    private static List<ObjectPath> newlyHeld(Migration migration) {
        List<ObjectPath> held = new ArrayList<>(migration.to().held());
        if (held.isEmpty()) {
            return held;
        }
        SchemaEditor before = new SchemaEditor(migration.from());
        migration.steps().stream()
                .map(Step::change)
                .filter(Change.RenameTable.class::isInstance)
                .forEach(before::apply);
        held.removeAll(before.schema().held());
        return held;
    }

    /** What was set for the transaction goes with it. */
    private void end(Migration migration) {
        boolean setForSession = isOutsideTransaction(migration, dialect) || !dialect.transactionalDdl();
        if (locks != Locks.ANY && setForSession) {
            statements(dialect.patientAgain());
        }
    }

    /** What Flyway has to know about the V file, as the text of the file {@code .conf} beside it; absent if there is nothing. */
    public static Optional<String> configuration(Migration migration, Dialect dialect, String script) {
        return configuration(isOutsideTransaction(migration, dialect) ? "executeInTransaction=false\n" : "", script);
    }

    /** The same once the script holds more text: an application whose own Flyway replaces placeholders would replace what is text. */
    public static Optional<String> configuration(String before, String script) {
        boolean taken = script.contains("${") && !before.contains(VERBATIM);
        return Optional.of(before + (taken ? VERBATIM : "")).filter(text -> !text.isEmpty());
    }

    private static boolean isOutsideTransaction(Migration migration, Dialect dialect) {
        return migration.locks() == Locks.NONE && dialect.transactionalDdl();
    }

    /** The way back: the opposite of each change, the last one first. */
    public static String down(Migration migration, Dialect dialect) {
        Migration back = migration.inverted();
        SqlScript script = new SqlScript(back, dialect);
        script.comment("Takes the Driftless migration for " + dialect.displayName() + " back: "
                + changes(back.steps().size()) + ".");
        if (back.locks() != Locks.ANY) {
            script.statements(dialect.impatient(true));
        }
        WayBack wayBack = new WayBack(back, dialect, script.schema);
        for (Step step : back.steps()) {
            script.heading(step.change());
            step.change().accept(wayBack).forEach(script::comment);
            script.statements(wayBack.before(step.change()));
            wayBack.changes(step.change()).forEach(script::runPlainly);
        }
        if (!dialect.transactionalDdl()) {
            script.end(back);
        }
        return script.text.toString();
    }

    private static String changes(int number) {
        return number == 1 ? "1 change" : number + " changes";
    }

    private void compatibility(Compatibility releases) {
        comment("The previous release on the new schema: " + releases.previousOnNew() + ".");
        comment("The new release on the previous schema: " + releases.newOnPrevious() + ".");
    }

    private void summary(Migration migration) {
        for (Step step : migration.steps()) {
            for (Hazard hazard : hazardsOf(step)) {
                if (hazard.blocks()) {
                    comment("Not answered: " + hazard.rule() + " at " + hazard.subject() + ".");
                }
                hazard.allowed()
                        .ifPresent(reason ->
                                comment("Allowed: " + hazard.rule() + " at " + hazard.subject() + ": " + reason));
            }
        }
    }

    private List<Hazard> hazardsOf(Step step) {
        return step.hazards().stream()
                .filter(h -> h.dialect().map(dialect.id()::equals).orElse(true))
                .toList();
    }

    private void heading(Change change) {
        text.append('\n');
        comment(ChangeText.describe(change, dialect));
    }

    private void hazard(Hazard hazard) {
        String severity = hazard.severity().name().toLowerCase(Locale.ROOT);
        comment("[" + hazard.rule() + "] " + severity + ": " + hazard.message() + " "
                + hazard.allowed().map(reason -> "Allowed: " + reason).orElse(hazard.advice()));
    }

    private void preflight(Hazard hazard) {
        hazard.rows()
                .map(rows -> new Preflight(hazard.rule(), hazard.subject().toString(), rows.query(dialect)))
                .ifPresent(question -> text.append(question.comment()));
    }

    private void locks() {
        switch (locks) {
            case ANY -> {}
            case BRIEF -> {
                comment("Quick changes: they give up if others hold a lock for long. Then run it again.");
                statements(dialect.impatient(true));
            }
            case NONE -> {
                comment("Long work that lets others work meanwhile. After it failed half-way it can be run again.");
                statements(dialect.impatient(false));
            }
        }
    }

    private void run(Change change) {
        boolean plain = locks == Locks.ANY || (locks == Locks.BRIEF && dialect.transactionalDdl());
        if (plain || kept.include(change)) {
            runPlainly(change);
        } else {
            statements(dialect.statementsOnline(change, schema));
            schema.apply(change);
        }
    }

    private void runPlainly(Change change) {
        if (!kept.include(change)) {
            statements(dialect.statements(change, schema));
        }
        schema.apply(change);
    }

    private void statements(List<String> statements) {
        statements.forEach(statement -> text.append(statement).append(";\n"));
    }

    /** Comment lines of bounded width; whatever the text holds, each line begins with dashes. */
    private void comment(String words) {
        for (String line : lines(words)) {
            text.append("-- ").append(line).append('\n');
        }
    }

    /** Control characters become blanks, and what looks like a placeholder no longer does. */
    private static List<String> lines(String words) {
        String plain = NO_PART_OF_A_LINE
                .matcher(words)
                .replaceAll(" ")
                .replace("<<", "< <")
                .strip();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BLANKS.split(plain, -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("  ");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
