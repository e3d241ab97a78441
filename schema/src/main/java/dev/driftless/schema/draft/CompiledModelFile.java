package dev.driftless.schema.draft;

import dev.driftless.schema.snapshot.JsonInput;
import dev.driftless.schema.snapshot.JsonOutput;

/** Writes and reads {@code META-INF/driftless/<unit>.json}; the same model gives the same bytes. */
public final class CompiledModelFile {
    private CompiledModelFile() {}

    public static String write(CompiledModel model) {
        return JsonOutput.file(out -> {
            BuildOutput.begin(out, model.unit());
            out.text("version", model.version());
            out.text("head", model.head());
            out.text("fingerprint", model.fingerprint());
            out.flag("exchanged", model.exchanged(), false);
            BuildOutput.layout(out, model.layout());
            out.textLines("entities", model.entities());
            out.lines("held", model.held(), path -> BuildOutput.path(out, path));
            out.flag("online", model.online(), false);
        });
    }

    /**
     * The model that a file holds.
     *
     * @param fileName its name or path, for messages
     * @throws BuildOutputException if it holds none
     */
    public static CompiledModel read(String text, String fileName) {
        return BuildOutput.read(text, fileName, CompiledModelFile::model);
    }

    private static CompiledModel model(JsonInput in) {
        return new CompiledModel(
                in.requiredText("unit"),
                in.text("version"),
                in.text("head"),
                in.requiredText("fingerprint"),
                in.flag("exchanged", false),
                BuildOutput.layout(in),
                in.texts("entities"),
                in.objects("held", BuildOutput::path),
                in.flag("online", false));
    }
}
