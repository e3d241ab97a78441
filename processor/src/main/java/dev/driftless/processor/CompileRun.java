package dev.driftless.processor;

import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.processor.entity.ClassSources;
import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.mapping.MappedSchema;
import dev.driftless.processor.mapping.MappingOptions;
import dev.driftless.processor.mapping.SchemaMapper;
import dev.driftless.processor.read.ElementClassModels;
import dev.driftless.schema.diff.HintProblem;
import dev.driftless.schema.diff.Holding;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.diff.Spelling;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotException;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;

/** The way from the compiler's classes to what is to be said and written: read, map, compare with the snapshot, plan. */
final class CompileRun {
    private static final String RENAMED_FROM = "dev.driftless.annotations.RenamedFrom";

    private final ProcessorOptions options;
    private final Workspace workspace;
    private final Elements elements;
    private final Filer filer;
    private final ClassSources sources;

    CompileRun(ProcessorOptions options, Workspace workspace, Elements elements, Filer filer, ClassSources sources) {
        this.options = options;
        this.workspace = workspace;
        this.elements = elements;
        this.filer = filer;
        this.sources = sources;
    }

    /**
     * Finds out everything, and changes nothing.
     *
     * @param candidates names of classes that may belong to the unit: those of this compile, and of the last
     * @param compiled names of all classes whose sources are being compiled
     */
    Findings find(Set<String> candidates, Set<String> compiled) {
        SnapshotHistory history;
        Optional<Snapshot> head;
        try {
            history = SnapshotHistory.load(workspace.snapshots(), options.unit());
            head = options.drift() == Drift.OFF ? history.newest() : history.head();
            history.requireSnapshots(workspace.migrations());
        } catch (SnapshotException e) {
            return Findings.only(Notice.error(e.rule(), e.getMessage()));
        }
        ElementClassModels classes = new ElementClassModels(
                elements, new CompilerClassFiles(filer, workspace.classOutput(), compiled), sources);
        Optional<String> absent = options.include().stream()
                .filter(name -> classes.find(name).isEmpty())
                .findFirst();
        if (absent.isPresent()) {
            return Findings.only(notOnClassPath(absent.get()));
        }
        Set<String> names = new TreeSet<>(candidates);
        names.addAll(options.include());
        UnitClasses unit = UnitClasses.find(names, head.map(Snapshot::schema), classes, workspace.classOutput());
        boolean none = unit.models().isEmpty() && unit.hidden().isEmpty() && head.isEmpty();
        if (none || doNotCompile(classes, compiled)) {
            return Findings.nothing();
        }
        if (!unit.hidden().isEmpty()) {
            return Findings.only(hidden(unit));
        }
        MappedSchema mapped = SchemaMapper.map(unit.models(), classes, mappingOptions());
        if (doNotCompile(classes, compiled)) {
            return Findings.nothing();
        }
        Compared compared = head.map(h -> compared(h, mapped))
                .orElseGet(() -> new Compared(mapped, Fingerprint.of(mapped.schema()), false));
        return findings(unit, compared, head, history, classes);
    }

    /**
     * What the entities map to, beside the newest snapshot.
     *
     * @param fingerprint the schema's
     * @param unchanged whether it is the snapshot's
     */
    private record Compared(MappedSchema mapped, String fingerprint, boolean unchanged) {}

    /**
     * With what the newest snapshot says of columns that this compile cannot read, what it holds, and, where anything differs, the order
     * in its keys.
     */
    private Compared compared(Snapshot head, MappedSchema mapped) {
        MappedSchema read = UnreadColumns.knownFrom(head.schema(), mapped);
        Compared compared = asIs(
                head, read.withSchema(Holding.carried(head.schema(), read.schema(), read.hints(), read.unmanaged())));
        return compared.unchanged()
                ? compared
                : asIs(
                        head,
                        read.withSchema(SchemaDiffer.keepingKeys(
                                head.schema(), compared.mapped().schema(), read.hints())));
    }

    /** With the same fingerprint, attributes may have taken over each other's columns, and names may be spelled otherwise. */
    private Compared asIs(Snapshot head, MappedSchema mapped) {
        String fingerprint = Fingerprint.of(mapped.schema());
        boolean unchanged = fingerprint.equals(head.fingerprint())
                && !ExchangedColumns.exist(head.schema(), mapped.schema())
                && !isSpelledOtherwise(head.schema(), mapped.schema());
        return new Compared(mapped, fingerprint, unchanged);
    }

    /** What does not resolve in the sources, the compiler reports itself. */
    private static boolean doNotCompile(ElementClassModels classes, Set<String> compiled) {
        return classes.unresolved().stream().anyMatch(compiled::contains);
    }

    private static Notice notOnClassPath(String name) {
        return Notice.error(
                "unknown-option",
                "driftless.include names %s, which is not on the class path. Give the full name of a class, with $ before a nested one."
                        .formatted(name));
    }

    private Findings findings(
            UnitClasses unit,
            Compared compared,
            Optional<Snapshot> head,
            SnapshotHistory history,
            ElementClassModels classes) {
        MappedSchema mapped = compared.mapped();
        List<Notice> notices = new ArrayList<>();
        mapped.problems().forEach(problem -> notices.add(Notice.of(problem)));
        XmlMappings.find(workspace.classOutput()).ifPresent(notices::add);
        Intent intent = new Intent(
                mapped.hints(),
                new Policy(mapped.allowed(), options.severities(), options.online()),
                mapped.unmanaged());
        Optional<Migration> drift = options.drift() == Drift.OFF ? Optional.empty() : drift(compared, head, intent);
        CompiledModel model = model(unit, compared, head, drift.isPresent());
        if (drift.isEmpty()) {
            return new Findings(
                    notices,
                    Optional.of(
                            new Findings.Unit(model, head, mapped, Optional.empty(), intent, "", Optional.empty())));
        }
        if (head.isPresent()) {
            SchemaDiffer.hintProblems(head.get().schema(), mapped.schema(), mapped.hints(), mapped.unmanaged())
                    .forEach(problem -> notices.add(notice(problem, mapped)));
        }
        String version = new DraftVersion(options.numbering(), workspace).of(history, model.head());
        Optional<String> entities = Optional.of(Fingerprint.ofText(classes.text()));
        return new Findings(
                notices, Optional.of(new Findings.Unit(model, head, mapped, drift, intent, version, entities)));
    }

    /**
     * The migration from the newest snapshot; absent if nothing is left to do. Schemas with different fingerprints can still be the same
     * to a database, and then no step is left; values of columns that attributes exchanged have to follow them.
     */
    private Optional<Migration> drift(Compared compared, Optional<Snapshot> head, Intent intent) {
        if (compared.unchanged()) {
            return Optional.empty();
        }
        Schema from = head.map(Snapshot::schema).orElse(Schema.empty());
        Migration migration = MigrationPlanner.plan(
                from, compared.mapped().schema(), intent.hints(), intent.policy(), intent.unmanaged(), dialects());
        return Optional.of(migration).filter(m -> !m.steps().isEmpty());
    }

    private boolean isSpelledOtherwise(Schema before, Schema after) {
        return !dialects().stream().allMatch(Dialect::foldsTableNames) && Spelling.differs(before, after);
    }

    /** Without drift the entities have the head's fingerprint, whatever theirs would be. */
    private CompiledModel model(UnitClasses unit, Compared compared, Optional<Snapshot> head, boolean drifted) {
        Optional<String> accepted = head.map(Snapshot::fingerprint);
        boolean open = drifted || options.drift() == Drift.OFF || accepted.isEmpty();
        String fingerprint = open ? compared.fingerprint() : accepted.get();
        return new CompiledModel(
                options.unit(),
                head.map(Snapshot::version),
                accepted,
                fingerprint,
                drifted && accepted.equals(Optional.of(fingerprint)),
                workspace.layout(options.dialects()),
                unit.names(),
                compared.mapped().schema().held(),
                options.online());
    }

    private List<Dialect> dialects() {
        return options.dialects().stream()
                .map(id -> Dialects.named(id).orElseThrow())
                .toList();
    }

    private MappingOptions mappingOptions() {
        boolean beanValidation =
                switch (options.beanValidation()) {
                    case ON -> true;
                    case OFF -> false;
                    case AUTO -> hasBeanValidationProvider();
                };
        return new MappingOptions(options.naming(), beanValidation);
    }

    private boolean hasBeanValidationProvider() {
        return elements.getTypeElement("org.hibernate.validator.HibernateValidator") != null
                || elements.getTypeElement("org.apache.bval.jsr.ApacheValidationProvider") != null;
    }

    private static Notice notice(HintProblem problem, MappedSchema mapped) {
        List<Origin> places = Optional.ofNullable(mapped.origins().get(problem.subject())).stream()
                .map(o -> new Origin(o.type(), o.member(), Optional.of(RENAMED_FROM), 0, Optional.of("value")))
                .toList();
        return new Notice(Notice.Severity.ERROR, "renamed-from-unknown", problem.message(), places);
    }

    private Notice hidden(UnitClasses unit) {
        return Notice.warning(
                "partial-compile",
                "%s in %s cannot be seen by this compile, which leaves open whether they are still mapped. No draft is written. Put the class output on the class path of partial compiles, or build clean."
                        .formatted(
                                unit.hidden().size() == 1
                                        ? "The class file of " + unit.hidden().get(0)
                                        : "The class files of %s and %d other classes"
                                                .formatted(
                                                        unit.hidden().get(0),
                                                        unit.hidden().size() - 1),
                                workspace.shown(workspace.classOutput())));
    }
}
