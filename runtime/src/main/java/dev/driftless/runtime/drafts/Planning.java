package dev.driftless.runtime.drafts;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.Holding;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.migration.OnlineParts;
import dev.driftless.schema.migration.Step;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plans migrations here, where the compiler cannot: from another start, without some drops, or when nothing was compiled. */
final class Planning {
    private final Intent intent;
    private final List<Dialect> dialects;

    Planning(Intent intent, List<Dialect> dialects) {
        this.intent = intent;
        this.dialects = List.copyOf(dialects);
    }

    /** By what the sources say, for the databases that the draft is for. */
    static Planning of(Draft draft) {
        return new Planning(
                draft.intent(),
                draft.scripts().stream()
                        .map(Draft.Script::dialect)
                        .distinct()
                        .map(dialect -> Dialects.named(dialect).orElseThrow())
                        .toList());
    }

    /** Without a word of the sources, for the databases of a layout. */
    static Planning of(Layout layout, boolean online) {
        Policy policy = new Policy(List.of(), Map.of(), online);
        return new Planning(
                new Intent(Hints.none(), policy, Set.of()),
                layout.folders().stream()
                        .map(folders -> Dialects.named(folders.dialect()).orElseThrow())
                        .toList());
    }

    List<Dialect> dialects() {
        return dialects;
    }

    Migration plan(Schema from, Schema to) {
        return plan(from, to, intent.policy());
    }

    private Migration plan(Schema from, Schema to, Policy policy) {
        return MigrationPlanner.plan(from, to, intent.hints(), policy, intent.unmanaged(), dialects);
    }

    /** The same, but what was held goes with what is left in it, where an answer says that it may. */
    Migration plan(Schema from, Schema to, List<Answer> answers) {
        Migration asking = plan(from, to);
        List<Allowance> allowances = new ArrayList<>();
        for (Hazard hazard : ofHeld(asking)) {
            answers.stream()
                    .filter(answer -> answer.answers(hazard))
                    .map(answer -> new Allowance(hazard.rule(), hazard.subject(), answer.reason()))
                    .forEach(allowances::add);
        }
        if (allowances.isEmpty()) {
            return asking;
        }
        allowances.addAll(intent.policy().allowances());
        return plan(from, to, new Policy(allowances, intent.policy().severities(), intent.online()));
    }

    /** The hazards of dropping what was held, which keep nobody from accepting it. */
    static List<Hazard> ofHeld(Migration migration) {
        return migration.steps().stream()
                .filter(step -> isHeld(step.change()))
                .flatMap(Planning::drop)
                .toList();
    }

    private static boolean isHeld(Change change) {
        return (change instanceof Change.DropColumn column && column.column().held())
                || (change instanceof Change.DropTable table && table.table().held());
    }

    /** The hazard of losing a column or table. */
    private static Stream<Hazard> drop(Step step) {
        return step.change() instanceof Change.DropColumn || step.change() instanceof Change.DropTable
                ? step.hazards().stream().filter(hazard -> hazard.rule().startsWith("dropped-"))
                : Stream.empty();
    }

    /** The migration, or several where locks have to be short. */
    List<Migration> parts(Migration migration) {
        return intent.online() ? OnlineParts.of(migration, dialects) : List.of(migration);
    }

    /**
     * The schema that is reached if some drops on the way to another are left out.
     *
     * @throws DraftsFailure if there is no such drop
     */
    Schema holding(Schema from, Schema to, List<Question> holds) {
        if (holds.isEmpty()) {
            return to;
        }
        List<Step> drops = plan(from, to).steps().stream()
                .filter(step -> drop(step).findAny().isPresent())
                .toList();
        for (Question hold : holds) {
            if (drops.stream().flatMap(Planning::drop).noneMatch(hold::isAbout)) {
                throw DraftsFailure.refused("--hold %s is nothing that the draft drops. %s"
                        .formatted(hold, drops.isEmpty() ? "It drops nothing." : "It drops:" + listed(drops)));
            }
        }
        return Holding.of(
                from,
                to,
                intent.hints(),
                drops.stream()
                        .filter(step ->
                                holds.stream().anyMatch(hold -> drop(step).anyMatch(hold::isAbout)))
                        .map(Planning::path)
                        .toList());
    }

    private static String listed(List<Step> drops) {
        StringBuilder text = new StringBuilder();
        drops.stream()
                .flatMap(Planning::drop)
                .map(hazard -> "%n  accept %s".formatted(Words.hold(hazard.rule(), hazard.subject())))
                .distinct()
                .forEach(text::append);
        return text.toString();
    }

    /** A column whose name another takes over in the same migration is dropped under a name that is nobody's. */
    private static ObjectPath path(Step step) {
        ObjectPath path = step.change().subject();
        drop(step).filter(hazard -> !hazard.subject().equals(path)).findFirst().ifPresent(hazard -> {
            throw DraftsFailure.refused(
                    "%s cannot be held: something else gets its name in the same migration. Do one after the other."
                            .formatted(hazard.subject()));
        });
        return path;
    }
}
