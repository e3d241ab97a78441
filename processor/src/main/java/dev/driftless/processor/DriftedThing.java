package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.Step;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changes that belong together for a person: those of one attribute, or all of a table that comes or goes.
 *
 * @param steps in the order of the migration, at least one
 */
record DriftedThing(List<Step> steps) {
    DriftedThing {
        steps = List.copyOf(steps);
    }

    /** All that drifted, in the order of the migration. */
    static List<DriftedThing> of(Migration migration, Map<ObjectPath, Origin> origins) {
        Set<TableName> whole = new TreeSet<>();
        for (Step step : migration.steps()) {
            if (step.change() instanceof Change.CreateTable || step.change() instanceof Change.DropTable) {
                whole.add(step.change().subject().table());
            }
        }
        Map<String, List<Step>> byThing = new LinkedHashMap<>();
        for (Step step : migration.steps()) {
            byThing.computeIfAbsent(key(step.change(), whole, origins), k -> new ArrayList<>())
                    .add(step);
        }
        return byThing.values().stream().map(DriftedThing::new).toList();
    }

    private static String key(Change change, Set<TableName> whole, Map<ObjectPath, Origin> origins) {
        ObjectPath subject = onlyColumn(change).orElse(change.subject());
        if (whole.contains(subject.table())) {
            return subject.table().toString();
        }
        Origin origin = origins.get(subject);
        return origin != null && origin.member().isPresent()
                ? subject.table() + " " + origin.type() + "#" + origin.member().get()
                : subject.toString();
    }

    /** The column of a constraint that goes, if it has only one: a person takes it for a part of the column. */
    static Optional<ObjectPath> onlyColumn(Change change) {
        return change instanceof Change.DropConstraint drop
                        && drop.constraint().columns().size() == 1
                ? Optional.of(
                        ObjectPath.of(drop.table(), drop.constraint().columns().get(0)))
                : Optional.empty();
    }

    /** The address of what the first change is about. */
    ObjectPath subject() {
        return changes().get(0).subject();
    }

    /** The hazards that nobody answered yet and that a person should hear of, the worst first. */
    List<Hazard> openHazards() {
        return steps.stream()
                .flatMap(step -> step.hazards().stream())
                .filter(hazard -> hazard.allowed().isEmpty() && hazard.severity() != Hazard.Severity.INFO)
                .distinct()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .toList();
    }

    /**
     * The changes worth telling: of a table that comes or goes only that, of a column that comes in several steps only the column as
     * it will be.
     */
    List<Change> changes() {
        List<Change> all = steps.stream().map(Step::change).toList();
        List<Change> told = new ArrayList<>();
        for (Change change : all) {
            if (change instanceof Change.CreateTable || change instanceof Change.DropTable) {
                return List.of(change);
            }
            if (change instanceof Change.AddColumn added) {
                told.add(asItWillBe(added, all));
            } else if (!(change instanceof Change.FillColumn) && !altersAdded(change, all)) {
                told.add(change);
            }
        }
        return told.isEmpty() ? all : told;
    }

    private static Change asItWillBe(Change.AddColumn added, List<Change> all) {
        return all.stream()
                .filter(Change.AlterColumn.class::isInstance)
                .filter(change -> change.subject().equals(added.subject()))
                .<Change>map(change -> new Change.AddColumn(added.table(), ((Change.AlterColumn) change).after()))
                .findFirst()
                .orElse(added);
    }

    private static boolean altersAdded(Change change, List<Change> all) {
        return change instanceof Change.AlterColumn
                && all.stream()
                        .anyMatch(other -> other instanceof Change.AddColumn
                                && other.subject().equals(change.subject()));
    }
}
