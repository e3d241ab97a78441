package dev.driftless.schema.draft;

import dev.driftless.schema.draft.Draft.Between;
import dev.driftless.schema.draft.Draft.Script;
import dev.driftless.schema.lint.Hazard;
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
            out.lines("between", draft.between(), between -> {
                out.text("version", between.version());
                out.text("snapshot", between.snapshot());
                out.text("fingerprint", between.fingerprint());
            });
            out.blocks("scripts", draft.scripts(), script -> script(out, script));
            out.textLines("changes", draft.changes());
            out.blocks("hazards", draft.hazards(), hazard -> hazard(out, hazard));
            if (!draft.intent().equals(Intent.none())) {
                out.object("intent", () -> IntentJson.write(out, draft.intent()));
            }
        });
    }

    private static void script(JsonOutput out, Script script) {
        out.text("dialect", script.dialect());
        out.text("version", script.version());
        out.text("up", script.up());
        out.text("upHash", script.upHash());
        out.text("down", script.down());
        out.text("downHash", script.downHash());
    }

    private static void hazard(JsonOutput out, Hazard hazard) {
        out.text("rule", hazard.rule());
        out.text("severity", BuildOutput.word(hazard.severity()));
        BuildOutput.path(out, hazard.subject());
        out.text("message", hazard.message());
        out.text("advice", hazard.advice());
        out.text("dialect", hazard.dialect());
        out.text("allowed", hazard.allowed());
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
                in.objects("between", DraftFile::between),
                in.objects("scripts", DraftFile::script),
                in.texts("changes"),
                in.objects("hazards", DraftFile::hazard),
                in.object("intent", IntentJson::read).orElseGet(Intent::none));
    }

    private static Between between(JsonInput in) {
        return new Between(in.requiredText("version"), in.requiredText("snapshot"), in.requiredText("fingerprint"));
    }

    private static Script script(JsonInput in) {
        return new Script(
                in.requiredText("dialect"),
                in.requiredText("version"),
                in.requiredText("up"),
                in.requiredText("upHash"),
                in.requiredText("down"),
                in.requiredText("downHash"));
    }

    private static Hazard hazard(JsonInput in) {
        return new Hazard(
                in.requiredText("rule"),
                BuildOutput.severity(in),
                BuildOutput.path(in),
                in.requiredText("message"),
                in.requiredText("advice"),
                in.text("dialect"),
                in.text("allowed"),
                Optional.empty());
    }
}
