package dev.driftless.schema.draft;

import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.JsonInput;
import dev.driftless.schema.snapshot.JsonOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The part of {@code draft.json} that holds an {@link Intent}. */
final class IntentJson {
    private IntentJson() {}

    static void write(JsonOutput out, Intent intent) {
        Hints hints = intent.hints();
        each(out, "renamedTables", hints.renamedTables(), (table, old) -> {
            BuildOutput.path(out, ObjectPath.of(table));
            out.object("from", () -> BuildOutput.path(out, ObjectPath.of(old)));
        });
        each(out, "renamedColumns", hints.renamedColumns(), (column, old) -> {
            BuildOutput.path(out, column);
            out.name("from", old);
        });
        each(out, "backfills", hints.backfills(), (column, value) -> {
            BuildOutput.path(out, column);
            sql(out, "value", value);
        });
        each(out, "conversions", hints.conversions(), (column, conversion) -> {
            BuildOutput.path(out, column);
            sql(out, "forward", conversion.forward());
            conversion.back().ifPresent(back -> sql(out, "back", back));
        });
        out.lines("allowances", intent.policy().allowances(), allowance -> {
            out.text("rule", allowance.rule());
            BuildOutput.path(out, allowance.subject());
            out.text("reason", allowance.reason());
        });
        each(out, "severities", new TreeMap<>(intent.policy().severities()), (rule, severity) -> {
            out.text("rule", rule);
            out.text("severity", BuildOutput.word(severity));
        });
        out.flag("online", intent.online(), false);
        out.lines("unmanaged", List.copyOf(intent.unmanaged()), table -> BuildOutput.path(out, ObjectPath.of(table)));
    }

    private interface Members<K, V> {
        void write(K key, V value);
    }

    private static <K, V> void each(JsonOutput out, String name, SortedMap<K, V> map, Members<K, V> members) {
        out.lines(name, List.copyOf(map.entrySet()), entry -> members.write(entry.getKey(), entry.getValue()));
    }

    private static void sql(JsonOutput out, String name, SqlText text) {
        out.lines(name, List.copyOf(text.byDialect().entrySet()), expression -> {
            out.text("dialect", expression.getKey());
            out.text("sql", expression.getValue());
        });
    }

    static Intent read(JsonInput in) {
        Hints hints = new Hints(
                map(in, "renamedTables", e -> Map.entry(table(e), table(e.requiredObject("from")))),
                map(in, "renamedColumns", e -> Map.entry(BuildOutput.path(e), e.requiredName("from"))),
                map(in, "backfills", e -> Map.entry(BuildOutput.path(e), sql(e, "value"))),
                map(in, "conversions", e -> Map.entry(BuildOutput.path(e), conversion(e))));
        List<Allowance> allowances = in.objects(
                "allowances",
                e -> new Allowance(e.requiredText("rule"), BuildOutput.path(e), e.requiredText("reason")));
        Map<String, Severity> severities =
                map(in, "severities", e -> Map.entry(e.requiredText("rule"), BuildOutput.severity(e)));
        return new Intent(
                hints,
                new Policy(allowances, severities, in.flag("online", false)),
                map(in, "unmanaged", e -> Map.entry(table(e), e)).keySet());
    }

    private interface Entry<K, V> {
        Map.Entry<K, V> read(JsonInput in);
    }

    private static <K, V> SortedMap<K, V> map(JsonInput in, String name, Entry<K, V> entry) {
        SortedMap<K, V> map = new TreeMap<>();
        in.objects(name, entry::read).forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }

    private static TableName table(JsonInput in) {
        return BuildOutput.path(in).table();
    }

    private static Conversion conversion(JsonInput in) {
        return new Conversion(sql(in, "forward"), Optional.of(sql(in, "back")).filter(text -> !text.byDialect()
                .isEmpty()));
    }

    private static SqlText sql(JsonInput in, String name) {
        return new SqlText(map(in, name, e -> Map.entry(e.requiredText("dialect"), e.requiredText("sql"))));
    }
}
