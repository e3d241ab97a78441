package dev.driftless.processor;

import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.release.Compatibility;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about drift: one notice for each thing that drifted, at the place it comes from. */
final class DriftNotices {
    /** Nobody reads more; the report lists all. */
    private static final int MOST = 50;

    private static final int MOST_CHANGES = 3;

    private final Findings.Unit unit;
    private final Dialect dialect;
    private final Notice.Severity severity;
    private final Optional<String> draft;

    /**
     * For one unit with drift.
     *
     * @param dialect whose names types are called by
     * @param draft the path of the drafted script, for people; empty if it could not be written
     */
    DriftNotices(Findings.Unit unit, Dialect dialect, Drift drift, Optional<String> draft) {
        this.unit = unit;
        this.dialect = dialect;
        this.severity = drift == Drift.ERROR ? Notice.Severity.ERROR : Notice.Severity.WARNING;
        this.draft = draft;
    }

    List<Notice> notices() {
        Migration migration = unit.drift().orElseThrow();
        List<DriftedThing> things = DriftedThing.of(migration, unit.mapped().origins());
        List<Notice> notices = new ArrayList<>();
        if (unit.head().isEmpty()) {
            notices.add(initial(migration));
            things = things.stream()
                    .filter(thing -> !thing.openHazards().isEmpty())
                    .toList();
        } else if (things.isEmpty()) {
            notices.add(notice("drift", "the schema differs from %s in what no script changes".formatted(snapshot())));
        }
        if (unit.entitiesAreUnchanged()) {
            notices.add(changedRules());
        }
        things.stream().limit(MOST).map(this::notice).forEach(notices::add);
        if (things.size() > MOST) {
            notices.add(notice(
                    "drift",
                    "%d more things differ from %s; report.html beside the draft lists all"
                            .formatted(things.size() - MOST, snapshot())));
        }
        migration.compatibility().map(this::rollingDeployment).ifPresent(notices::add);
        return notices;
    }

    private Notice changedRules() {
        return notice(
                "changed-rules",
                "unit %s: what the entities declare is as it was at %s. This drift comes from the rules by which they are mapped: options (driftless.naming), Bean Validation that came or went, another version of Driftless, or the code of a converter or type that is read for the mapping. Accept the draft if Hibernate maps the entities as it says"
                        .formatted(unit.model().unit(), snapshot()));
    }

    private Notice rollingDeployment(Compatibility releases) {
        return new Notice(
                Notice.Severity.NOTE,
                "rolling-deployment",
                "unit %s: the previous release on the new schema %s. The new release on the previous schema %s."
                        .formatted(unit.model().unit(), releases.previousOnNew(), releases.newOnPrevious()),
                List.of());
    }

    private Notice initial(Migration migration) {
        long tables = migration.steps().stream()
                .filter(step -> step.change() instanceof Change.CreateTable)
                .count();
        return notice(
                "drift",
                "unit %s has no snapshot yet: its first migration is drafted, with %s. Review and accept it"
                        .formatted(unit.model().unit(), DriftSentence.count((int) tables, "table")));
    }

    private Notice notice(DriftedThing thing) {
        List<Hazard> hazards = thing.openHazards();
        StringBuilder text = new StringBuilder(clauses(thing, hazards));
        for (Hazard hazard : hazards) {
            text.append(text.isEmpty() ? "" : " ").append(sentence(hazard.message()));
            text.append(' ').append(sentence(hazard.advice()));
        }
        String rule = hazards.isEmpty() ? "drift" : hazards.get(0).rule();
        ObjectPath subject =
                hazards.isEmpty() ? thing.subject() : hazards.get(0).subject();
        List<Origin> places = origin(subject, thing).stream()
                .flatMap(origin -> DriftPlaces.near(origin, thing.changes().get(0), rule).stream())
                .toList();
        return notice(rule, text.toString(), places);
    }

    private Notice notice(String rule, String text) {
        return notice(rule, text, List.of());
    }

    private Notice notice(String rule, String text, List<Origin> places) {
        String from = unit.head().isPresent() ? " from " + snapshot() : "";
        String where = draft.map(path -> " Draft" + from + ": " + path + ".").orElse("");
        return new Notice(severity, rule, sentence(text) + where, places);
    }

    /** Says of each change what drifted, unless a hazard already does. */
    private String clauses(DriftedThing thing, List<Hazard> hazards) {
        DriftSentence sentence = new DriftSentence(dialect, snapshot());
        List<Change> changes = thing.changes().stream()
                .filter(change ->
                        hazards.stream().noneMatch(hazard -> hazard.subject().equals(change.subject())))
                .toList();
        String told = changes.stream()
                .limit(MOST_CHANGES)
                .map(change -> change.accept(sentence))
                .collect(Collectors.joining("; "));
        int untold = changes.size() - MOST_CHANGES;
        String all = untold > 0 ? told + "; and " + DriftSentence.count(untold, "more change") : told;
        return all.isEmpty() ? "" : sentence(all);
    }

    private String snapshot() {
        return "snapshot"
                + unit.model().version().map(version -> " V" + version).orElse("");
    }

    /** The place of the subject; for what is gone, the attribute or class that had it. */
    private Optional<Origin> origin(ObjectPath subject, DriftedThing thing) {
        Map<ObjectPath, Origin> origins = unit.mapped().origins();
        return Optional.ofNullable(origins.get(subject))
                .or(() -> Optional.ofNullable(origins.get(thing.subject())))
                .or(() -> thing.changes().stream()
                        .flatMap(change -> former(change).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(origins.get(ObjectPath.of(subject.table()))));
    }

    /** Where what is dropped was mapped, as far as it is still there. */
    private Optional<Origin> former(Change change) {
        if (change instanceof Change.DropTable dropped) {
            return dropped.table().source().map(this::former);
        }
        if (change instanceof Change.DropColumn dropped) {
            return dropped.column().source().map(this::former);
        }
        return DriftedThing.onlyColumn(change)
                .flatMap(column -> Optional.ofNullable(unit.mapped().origins().get(column)));
    }

    /** The attribute of an entity that still takes part in the mapping; if there is none, a class by that name. */
    private Origin former(String source) {
        return unit.model().entities().stream()
                .filter(name -> source.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length))
                .map(name -> Origin.of(name, source.substring(name.length() + 1).split("\\.", -1)[0]))
                .orElse(Origin.of(source));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
