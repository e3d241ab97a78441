package dev.driftless.schema.draft;

import dev.driftless.schema.draft.Draft.Script;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.snapshot.JsonInput;
import dev.driftless.schema.snapshot.JsonOutput;
import java.util.Optional;

/** Writes and reads {@code draft.json}; the same draft gives the same bytes. */
public final class DraftFile {
    private DraftFile() {}

    public static String write(Draft draft) {
        return JsonOutput.file(out -> {
            BuildOutput.begin(out, draft.unit());
            out.text("version", draft.version());
            out.text("parent", draft.parent());
            out.text("target", draft.target());
            BuildOutput.layout(out, draft.layout());
            out.blocks("scripts", draft.scripts(), script -> script(out, script));
            out.textLines("changes", draft.changes());
            out.blocks("hazards", draft.hazards(), hazard -> hazard(out, hazard));
        });
    }

    private static void script(JsonOutput out, Script script) {
        out.text("dialect", script.dialect());
        out.text("up", script.up());
        out.text("upHash", script.upHash());
        out.text("down", script.down());
        out.text("downHash", script.downHash());
    }

    private static void hazard(JsonOutput out, Hazard hazard) {
        out.text("rule", hazard.rule());
        out.text("severity", word(hazard.severity()));
        TableName table = hazard.subject().table();
        out.name("table", table.name());
        table.schema().ifPresent(schema -> out.name("schema", schema));
        table.catalog().ifPresent(catalog -> out.name("catalog", catalog));
        hazard.subject().member().ifPresent(member -> out.name("member", member));
        out.text("message", hazard.message());
        out.text("advice", hazard.advice());
        out.text("dialect", hazard.dialect());
        out.text("allowed", hazard.allowed());
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case BLOCKING -> "blocking";
        };
    }

    /**
     * The draft that a file describes.
     *
     * @param fileName its name or path, for messages
     * @throws BuildOutputException if it describes none
     */
    public static Draft read(String text, String fileName) {
        return BuildOutput.read(text, fileName, DraftFile::draft);
    }

    private static Draft draft(JsonInput in) {
        return new Draft(
                in.requiredText("unit"),
                in.requiredText("version"),
                in.text("parent"),
                in.requiredText("target"),
                BuildOutput.layout(in),
                in.objects("scripts", DraftFile::script),
                in.texts("changes"),
                in.objects("hazards", DraftFile::hazard));
    }

    private static Script script(JsonInput in) {
        return new Script(
                in.requiredText("dialect"),
                in.requiredText("up"),
                in.requiredText("upHash"),
                in.requiredText("down"),
                in.requiredText("downHash"));
    }

    private static Hazard hazard(JsonInput in) {
        TableName table = new TableName(in.name("catalog"), in.name("schema"), in.requiredName("table"));
        return new Hazard(
                in.requiredText("rule"),
                severity(in),
                new ObjectPath(table, in.name("member")),
                in.requiredText("message"),
                in.requiredText("advice"),
                in.text("dialect"),
                in.text("allowed"),
                Optional.empty());
    }

    private static Severity severity(JsonInput in) {
        String written = in.requiredText("severity");
        for (Severity severity : Severity.values()) {
            if (word(severity).equals(written)) {
                return severity;
            }
        }
        throw in.unfit("severity", "\"%s\" is no severity".formatted(written));
    }
}
