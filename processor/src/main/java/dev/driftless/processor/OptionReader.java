package dev.driftless.processor;

import dev.driftless.processor.ProcessorOptions.BeanValidation;
import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.processor.ProcessorOptions.Numbering;
import dev.driftless.processor.mapping.MappingOptions.Naming;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.rules.Rules;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the {@code -Adriftless.*} options; of each mistake it says what would be right. */
final class OptionReader {
    static final String PREFIX = "driftless.";

    /** Every option there is, in the order of the documentation. */
    static final List<String> NAMES = List.of(
            "driftless.unit",
            "driftless.dialects",
            "driftless.naming",
            "driftless.snapshots",
            "driftless.migrations",
            "driftless.undo",
            "driftless.drafts",
            "driftless.drift",
            "driftless.version",
            "driftless.beanValidation",
            "driftless.severity",
            "driftless.online",
            "driftless.include");

    private static final String SEVERITY = "driftless.severity";

    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final Map<String, String> given = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    OptionReader(Map<String, String> options) {
        options.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                given.put(name, value == null ? "" : value.strip());
            }
        });
    }

    /** What is wrong with the options, one message each; to be asked after {@link #read()}. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The options, with the default in place of each mistake. */
    ProcessorOptions read() {
        given.keySet().stream().filter(name -> !NAMES.contains(name)).forEach(this::unknown);
        return new ProcessorOptions(
                unit(),
                dialects(),
                Naming.valueOf(upper(choice("driftless.naming", List.of("jpa", "spring")))),
                text("driftless.snapshots"),
                text("driftless.migrations"),
                text("driftless.undo"),
                text("driftless.drafts"),
                Drift.valueOf(upper(choice("driftless.drift", List.of("warn", "error", "off")))),
                Numbering.valueOf(upper(choice("driftless.version", List.of("sequential", "timestamp")))),
                BeanValidation.valueOf(upper(choice("driftless.beanValidation", List.of("auto", "on", "off")))),
                severities(),
                choice("driftless.online", List.of("false", "true")).equals("true"),
                list("driftless.include"));
    }

    private void unknown(String name) {
        mistakes.add("There is no option %s.%s The options are %s."
                .formatted(name, Spelling.didYouMean(name, NAMES), String.join(", ", NAMES)));
    }

    private String unit() {
        String unit = text("driftless.unit").orElse("main");
        if (!UNIT.matcher(unit).matches()) {
            mistakes.add(
                    "driftless.unit=%s is no unit name: it names folders and files, and may hold letters, digits, - and _."
                            .formatted(unit));
            return "main";
        }
        return unit;
    }

    private List<String> dialects() {
        List<String> known = Dialects.all().stream().map(Dialect::id).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String name : list("driftless.dialects")) {
            if (known.contains(name)) {
                chosen.add(name);
            } else {
                mistakes.add("driftless.dialects: there is no dialect %s.%s The dialects are %s."
                        .formatted(name, Spelling.didYouMean(name, known), String.join(", ", known)));
            }
        }
        return chosen.isEmpty() ? List.of("postgresql") : List.copyOf(chosen);
    }

    /** {@code rule:severity}, separated by commas. */
    private Map<String, Severity> severities() {
        Map<String, Severity> severities = new TreeMap<>();
        for (String item : list(SEVERITY)) {
            String[] parts = item.split(":", 2);
            List<String> words = List.of("info", "warning", "blocking");
            Optional<Rule> rule = rule(parts[0].strip());
            String word = parts.length < 2 ? "" : parts[1].strip();
            if (rule.isPresent() && !words.contains(word)) {
                mistakes.add("%s: %s lacks what %s shall be. Write %s:warning, say. The severities are %s."
                        .formatted(SEVERITY, item, parts[0], parts[0], String.join(", ", words)));
            } else if (rule.isPresent()) {
                Severity severity = Severity.valueOf(upper(word));
                if (severity.compareTo(rule.get().atLeast()) < 0) {
                    mistakes.add(
                            "%s: %s cannot be %s; it is at least %s. Answer it where it comes up: docs/rules/%s.md."
                                    .formatted(
                                            SEVERITY,
                                            rule.get().id(),
                                            word,
                                            rule.get().atLeast().name().toLowerCase(Locale.ROOT),
                                            rule.get().id()));
                }
                severities.put(rule.get().id(), severity);
            }
        }
        return severities;
    }

    private Optional<Rule> rule(String id) {
        Optional<Rule> found =
                Rules.ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            List<String> known = Rules.ALL.stream().map(Rule::id).toList();
            mistakes.add("%s: there is no rule %s whose severity can be set.%s The rules are %s."
                    .formatted(SEVERITY, id, Spelling.didYouMean(id, known), String.join(", ", known)));
        }
        return found;
    }

    /** One of some words; the first is the default. */
    private String choice(String name, List<String> words) {
        Optional<String> value = text(name);
        if (value.isPresent() && !words.contains(value.get())) {
            mistakes.add("%s=%s is not possible.%s The values are %s."
                    .formatted(name, value.get(), Spelling.didYouMean(value.get(), words), String.join(", ", words)));
        }
        return value.filter(words::contains).orElse(words.get(0));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isEmpty());
    }

    private List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
