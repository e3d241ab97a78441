package dev.driftless.processor;

import dev.driftless.processor.mapping.MappingOptions.Naming;
import dev.driftless.schema.lint.Hazard.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The options of the processor, checked. Folders are as given: relative to the module, absent where the default holds.
 *
 * @param unit the unit's name
 * @param dialects ids of the databases to draft for, in the order given
 * @param naming which naming strategies the application runs with
 * @param snapshots the folder that holds the unit's folder of snapshots
 * @param migrations the folder of V files
 * @param undo the folder of U files
 * @param drafts the folder of drafts
 * @param drift what becomes of drift
 * @param numbering how versions are numbered
 * @param beanValidation whether Bean Validation constraints reach the schema
 * @param severities how bad the team takes a rule to be, by the rule's id
 * @param online whether drafts have to keep locks short
 * @param include binary names of classes from the class path whose tables belong to the unit
 */
record ProcessorOptions(
        String unit,
        List<String> dialects,
        Naming naming,
        Optional<String> snapshots,
        Optional<String> migrations,
        Optional<String> undo,
        Optional<String> drafts,
        Drift drift,
        Numbering numbering,
        BeanValidation beanValidation,
        Map<String, Severity> severities,
        boolean online,
        List<String> include) {
    ProcessorOptions {
        dialects = List.copyOf(dialects);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        include = List.copyOf(include);
    }

    /** What becomes of drift. */
    enum Drift {
        /** Nobody looks for it. */
        OFF,
        WARN,
        /** The compile fails. */
        ERROR
    }

    /** How versions are numbered. */
    enum Numbering {
        SEQUENTIAL,
        /** UTC, to the second. */
        TIMESTAMP
    }

    /** Whether Bean Validation constraints reach the schema. */
    enum BeanValidation {
        /** As Hibernate does: if there is a provider. */
        AUTO,
        ON,
        OFF
    }
}
