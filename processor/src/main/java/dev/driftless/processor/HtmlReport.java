package dev.driftless.processor;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.migration.ChangeText;
import dev.driftless.schema.migration.Step;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which a person reviews a draft: every change, its hazards, and the scripts. Needs nothing from outside. */
final class HtmlReport {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ddd; }
            pre { background: #f6f6f6; padding: 1rem; overflow-x: auto; }
            .blocking { color: #a40000; } .warning { color: #8a5a00; } .info, .allowed { color: #555; }
            @media (prefers-color-scheme: dark) {
            body { background: #1b1b1b; color: #ddd; } pre { background: #262626; } th, td { border-color: #444; }
            .blocking { color: #ff7b7b; } .warning { color: #e0b050; } .info, .allowed { color: #aaa; }
            }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <table>
            <thead><tr><th>Change</th><th>Hazards</th></tr></thead>
            <tbody>
            %3$s</tbody>
            </table>
            %4$s</body>
            </html>
            """;

    private final Findings.Unit unit;
    private final List<Dialect> dialects;
    private final Map<String, String> scripts;

    /**
     * A report on one draft.
     *
     * @param scripts the texts of the drafted files by their path
     */
    HtmlReport(Findings.Unit unit, List<Dialect> dialects, Map<String, String> scripts) {
        this.unit = unit;
        this.dialects = dialects;
        this.scripts = scripts;
    }

    String text() {
        String title =
                "Draft V%s of unit %s".formatted(unit.version(), unit.model().unit());
        return PAGE.formatted(escaped(title), escaped(summary()), rows(), sections());
    }

    private String summary() {
        List<Step> steps = unit.drift().orElseThrow().steps();
        long blocking = steps.stream()
                .flatMap(step -> step.hazards().stream())
                .filter(Hazard::blocks)
                .count();
        String from = unit.model()
                .version()
                .map(version -> "Starts from snapshot V" + version)
                .orElse("Starts from an empty database");
        String rules = unit.entitiesAreUnchanged()
                ? " What the entities declare is unchanged since then: it comes from the rules by which they are mapped."
                : "";
        return "%s: %s, %s.%s"
                .formatted(
                        from,
                        DriftSentence.count(steps.size(), "change"),
                        blocking == 0
                                ? "nothing keeps it from being accepted"
                                : DriftSentence.count((int) blocking, "hazard")
                                        + " to be answered before it can be accepted",
                        rules);
    }

    private String rows() {
        return unit.drift().orElseThrow().steps().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Step step) {
        String hazards = step.hazards().stream().map(HtmlReport::hazard).collect(Collectors.joining());
        return "<tr><td><code>%s</code></td><td>%s</td></tr>%n"
                .replace("%n", "\n")
                .formatted(escaped(ChangeText.describe(step.change(), dialects.get(0))), hazards);
    }

    private static String hazard(Hazard hazard) {
        String kind = hazard.allowed().isPresent()
                ? "allowed"
                : hazard.severity().name().toLowerCase(java.util.Locale.ROOT);
        String answer = hazard.allowed().map(reason -> " Allowed: " + reason).orElse(" " + hazard.advice());
        String only = hazard.dialect().map(dialect -> " (" + dialect + ")").orElse("");
        return "<div class=\"%s\"><b>%s%s</b> %s%s</div>"
                .formatted(kind, escaped(hazard.rule()), escaped(only), escaped(hazard.message()), escaped(answer));
    }

    private String sections() {
        return dialects.stream().map(this::section).collect(Collectors.joining());
    }

    /** One draft may be several migrations. */
    private String section(Dialect dialect) {
        StringBuilder text = new StringBuilder();
        long version = Long.parseLong(unit.version());
        for (String up = up(dialect, version); scripts.containsKey(up); up = up(dialect, ++version)) {
            text.append(script(dialect, "up", up))
                    .append(script(dialect, "down", DraftFiles.down(dialect.id(), Long.toString(version))));
        }
        return text.toString();
    }

    private static String up(Dialect dialect, long version) {
        return DraftFiles.up(dialect.id(), Long.toString(version));
    }

    private String script(Dialect dialect, String direction, String path) {
        return "<h2>%s, %s</h2>\n<p><code>%s</code></p>\n<pre>%s</pre>\n"
                .formatted(
                        escaped(dialect.displayName()),
                        direction,
                        escaped(path),
                        escaped(scripts.getOrDefault(path, "")));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
