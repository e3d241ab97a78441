package dev.driftless.runtime.migrate;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * All versions that a database or its application knows, oldest first.
 *
 * @param entries one for each version
 */
public record History(List<Entry> entries) {
    public History {
        entries = List.copyOf(entries);
    }

    /** What became of one version in this database. */
    public enum State {
        APPLIED,
        PENDING,
        FAILED,
        /** Applied, but the script in the application is another one now. */
        EDITED,
        /** Applied, but the application no longer has the script. */
        MISSING,
        /** Applied by a newer application. */
        AHEAD,
        /** Never applied, although a later version was. */
        SKIPPED,
        /** Older than the version that the history begins with. */
        BELOW_BASELINE
    }

    /**
     * One version.
     *
     * @param version as in the file name, without the V
     * @param script the V file, below the migrations folder
     * @param appliedAt when it was applied, in the database's time
     */
    public record Entry(String version, String description, String script, State state, Optional<Date> appliedAt) {
        boolean isIn(State first, State... more) {
            return state == first || List.of(more).contains(state);
        }

        boolean isApplied() {
            return isIn(State.APPLIED, State.EDITED, State.MISSING, State.AHEAD);
        }

        /** Whether it is a baseline migration, which stands for all V files up to its version. */
        public boolean isBaseline() {
            return History.isBaseline(script);
        }

        /** How people read it: {@code V4 add customer email}. */
        public String label() {
            return (isBaseline() ? "B" : "V") + version + " " + description;
        }
    }

    static History of(MigrationInfo[] all) {
        Set<MigrationVersion> begun = List.of(all).stream()
                .filter(info -> isBaseline(info) && info.getState() != MigrationState.IGNORED)
                .map(MigrationInfo::getVersion)
                .collect(Collectors.toSet());
        return new History(List.of(all).stream()
                .filter(MigrationInfo::isVersioned)
                .filter(info -> !isGone(info))
                .filter(info -> isBaseline(info) == begun.contains(info.getVersion()))
                .map(History::entry)
                .toList());
    }

    /** A B file; of it and the V file of its version only one counts in a database: that with which the database began. */
    private static boolean isBaseline(MigrationInfo info) {
        return isBaseline(info.getScript());
    }

    private static boolean isBaseline(String script) {
        return script.substring(script.lastIndexOf('/') + 1).matches("B\\d.*");
    }

    private static boolean isGone(MigrationInfo info) {
        return switch (info.getState()) {
            case UNDONE, DELETED -> true;
            default -> false;
        };
    }

    private static Entry entry(MigrationInfo info) {
        return new Entry(
                info.getVersion().getVersion(),
                info.getDescription(),
                info.getScript(),
                state(info),
                Optional.ofNullable(info.getInstalledOn()));
    }

    private static State state(MigrationInfo info) {
        return switch (info.getState()) {
            case PENDING, ABOVE_TARGET, AVAILABLE -> State.PENDING;
            case SUCCESS, OUT_OF_ORDER, OUTDATED, SUPERSEDED ->
                info.isChecksumMatching() && info.isTypeMatching() ? State.APPLIED : State.EDITED;
            case BASELINE, UNDONE, DELETED -> State.APPLIED;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> State.FAILED;
            case MISSING_SUCCESS -> State.MISSING;
            case FUTURE_SUCCESS -> State.AHEAD;
            case IGNORED -> State.SKIPPED;
            case BELOW_BASELINE, BASELINE_IGNORED -> State.BELOW_BASELINE;
        };
    }

    /** The newest applied version. */
    public Optional<Entry> current() {
        return applied().stream().reduce((earlier, later) -> later);
    }

    /** Whether each version was applied as it is. */
    boolean isSettled() {
        return entries.stream().allMatch(entry -> entry.isIn(State.APPLIED));
    }

    /** The applied versions. */
    public List<Entry> applied() {
        return entries.stream().filter(Entry::isApplied).toList();
    }

    public List<Entry> pending() {
        return in(State.PENDING);
    }

    /** The pending versions that an upgrade runs which stops at one of them. */
    List<Entry> pendingUpTo(Optional<Entry> stop) {
        int end = stop.map(entry -> entries.indexOf(entry) + 1).orElse(entries.size());
        return new History(entries.subList(0, end)).pending();
    }

    /**
     * Makes sure that further migrations may run on top of this history.
     *
     * @throws MigrationFailure if one failed, was edited, is missing or was skipped, or if the database is ahead
     */
    public void requireSound() {
        new Refusals(this).refuse();
    }

    List<Entry> in(State state) {
        return entries.stream().filter(entry -> entry.isIn(state)).toList();
    }

    /** The entry of a version as people write it: {@code 4}, {@code V4}, {@code 4.0}. */
    public Optional<Entry> find(String version) {
        String digits = version.replaceFirst("^[Vv]", "");
        if (!digits.matches("\\d+([._]\\d+)*")) {
            return Optional.empty();
        }
        MigrationVersion wanted = MigrationVersion.fromVersion(digits);
        return entries.stream()
                .filter(entry -> MigrationVersion.fromVersion(entry.version()).equals(wanted))
                .findFirst();
    }
}
