package dev.driftless.schema.draft;

import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.snapshot.JsonInput;
import dev.driftless.schema.snapshot.JsonOutput;
import dev.driftless.schema.snapshot.MalformedJson;
import java.util.function.Function;

/** What the two files of the compiler have in common. */
final class BuildOutput {
    private static final int FORMAT = 1;

    private BuildOutput() {}

    static void begin(JsonOutput out, String unit) {
        out.number("format", FORMAT);
        out.text("unit", unit);
    }

    static <T> T read(String text, String fileName, Function<JsonInput, T> content) {
        try {
            JsonInput in = JsonInput.parse(text);
            if (in.requiredNumber("format") != FORMAT) {
                throw new BuildOutputException(
                        "%s was written by another version of Driftless than the one that reads it. Use the same version for the annotation processor and the command line, and build again."
                                .formatted(fileName));
            }
            return in.read(content);
        } catch (MalformedJson e) {
            throw new BuildOutputException(
                    "%s %s. It is build output: delete it and build again.".formatted(fileName, e.getMessage()));
        }
    }

    static void layout(JsonOutput out, Layout layout) {
        out.text("snapshots", layout.snapshots());
        out.lines("folders", layout.folders(), folders -> {
            out.text("dialect", folders.dialect());
            out.text("migrations", folders.migrations());
            out.text("undo", folders.undo());
        });
    }

    static Layout layout(JsonInput in) {
        return new Layout(in.requiredText("snapshots"), in.objects("folders", BuildOutput::folders));
    }

    private static Folders folders(JsonInput in) {
        return new Folders(in.requiredText("dialect"), in.requiredText("migrations"), in.requiredText("undo"));
    }
}
