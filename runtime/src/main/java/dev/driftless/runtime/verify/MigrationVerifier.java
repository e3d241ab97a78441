package dev.driftless.runtime.verify;

import dev.driftless.runtime.inspect.Difference;
import dev.driftless.runtime.inspect.Differences;
import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseDiff;
import dev.driftless.runtime.migrate.Downgrader;
import dev.driftless.runtime.migrate.History;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.migrate.UpgradeListener;
import dev.driftless.runtime.migrate.UpgradeRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs every migration of a unit from nothing on an empty database, compares the schema with the snapshot of each version on the way,
 * and takes all of them back again, comparing once more. If there is a baseline migration, the database then begins with that, and
 * comes to the same schema.
 */
public final class MigrationVerifier {
    private final Unit unit;
    private final Unit squashed;
    private final DatabaseAddress scratch;
    private final Snapshots snapshots;
    private final List<String> ignored;
    private final DatabaseDiff diff;
    private final List<String> findings = new ArrayList<>();

    /**
     * @param scratch an empty database, which is empty again afterwards unless a migration cannot be taken back
     * @param ignored patterns of names of tables and sequences that no snapshot has
     */
    public MigrationVerifier(Unit unit, DatabaseAddress scratch, Snapshots snapshots, List<String> ignored) {
        this.squashed = unit;
        this.unit = unit.withoutBaselines();
        this.scratch = scratch;
        this.snapshots = snapshots;
        this.ignored = List.copyOf(ignored);
        this.diff = new DatabaseDiff(unit, scratch, snapshots);
    }

    /**
     * Verifies.
     *
     * @throws MigrationFailure if the database is not empty, or cannot be worked on
     */
    public Verdict verify() {
        History before = new Migrator(unit, scratch).history();
        requireEmpty(before);
        long first = unit.beginning(scratch.kind()).map(Long::parseLong).orElse(0L);
        snapshots.all().stream()
                .filter(snapshot -> Long.parseLong(snapshot.version()) >= first)
                .filter(snapshot -> before.find(snapshot.version()).isEmpty())
                .forEach(snapshot -> findings.add("V%s: the snapshot has no migration for %s"
                        .formatted(snapshot.version(), scratch.kind().id())));
        int up = up(before);
        boolean whole = up == before.pending().size();
        int down = whole ? down() : 0;
        Optional<Entry> baseline = new Migrator(squashed, scratch)
                .history().entries().stream().filter(Entry::isBaseline).findFirst();
        if (baseline.isPresent() && down == up) {
            begin(baseline.get());
        }
        return new Verdict(
                scratch.kind().id(),
                up,
                down,
                baseline.filter(entry -> down == up).map(Entry::version),
                findings);
    }

    /** A new database that begins with the baseline migration comes to the same schemas. It cannot be taken back. */
    private void begin(Entry baseline) {
        try {
            upgrade(squashed, Optional.of(baseline.version()));
            compare(baseline.version(), baseline.label());
            upgrade(squashed, Optional.empty());
            List<Entry> applied = new Migrator(squashed, scratch).history().applied();
            Entry newest = applied.get(applied.size() - 1);
            if (!newest.version().equals(baseline.version())) {
                compare(newest.version(), newest.label() + ", from the baseline");
            }
        } catch (MigrationFailure e) {
            findings.add("%s: %s".formatted(baseline.label(), firstLine(e)));
        }
    }

    private void upgrade(Unit which, Optional<String> version) {
        new Migrator(which, scratch).upgrade(new UpgradeRequest(version, true, true, false), UpgradeListener.silent());
    }

    private void requireEmpty(History history) {
        Optional<String> object =
                diff.contents().found().stream().map(Difference::subject).findFirst();
        if (object.isPresent() || history.current().isPresent()) {
            throw new MigrationFailure(
                    Kind.FOREIGN_SCHEMA,
                    "The database is not empty (%s). Verifying runs every migration there and takes it back, so it needs an empty database of its own. Nothing was changed."
                            .formatted(object.orElseGet(
                                    () -> history.current().map(Entry::label).orElseThrow())));
        }
    }

    /** How many migrations ran. */
    private int up(History before) {
        int count = 0;
        for (Entry entry : before.pending()) {
            try {
                upgrade(unit, Optional.of(entry.version()));
            } catch (MigrationFailure e) {
                findings.add("%s: %s".formatted(entry.label(), firstLine(e)));
                return count;
            }
            count++;
            compare(entry.version(), entry.label());
        }
        return count;
    }

    private int down() {
        List<Entry> applied =
                new ArrayList<>(new Migrator(unit, scratch).history().applied());
        Collections.reverse(applied);
        int count = 0;
        for (Entry entry : applied) {
            try {
                new Downgrader(unit, scratch).downgrade("-1", plan -> true, done -> {});
            } catch (MigrationFailure e) {
                if (e.kind() != Kind.UNDO_MISSING || snapshots.has(entry.version())) {
                    findings.add("%s, down: %s".formatted(entry.label(), firstLine(e)));
                }
                return count;
            }
            count++;
            String label = entry.label() + ", down";
            if (count == applied.size()) {
                report(label, diff.contents());
            } else {
                compare(applied.get(count).version(), label);
            }
        }
        return count;
    }

    private void compare(String version, String label) {
        if (snapshots.has(version)) {
            report(label, diff.compare(Optional.of(version), ignored).differences());
        }
    }

    private void report(String label, Differences differences) {
        for (Difference difference : differences.found()) {
            findings.add("%s: %s %s%s%s"
                    .formatted(
                            label,
                            difference.sort().name().toLowerCase(Locale.ROOT),
                            difference.subject(),
                            difference
                                    .expected()
                                    .map(text -> "; snapshot: " + text)
                                    .orElse(""),
                            difference
                                    .actual()
                                    .map(text -> "; database: " + text)
                                    .orElse("")));
        }
        differences.notCompared().forEach(what -> findings.add("%s: not compared %s".formatted(label, what)));
    }

    private static String firstLine(MigrationFailure e) {
        return e.getMessage().lines().findFirst().orElse("");
    }
}
