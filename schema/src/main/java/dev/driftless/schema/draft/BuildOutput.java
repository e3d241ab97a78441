package dev.driftless.schema.draft;

import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
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

    /** The address of something, as members of an object. */
    static void path(JsonOutput out, ObjectPath path) {
        TableName table = path.table();
        out.name("table", table.name());
        table.schema().ifPresent(schema -> out.name("schema", schema));
        table.catalog().ifPresent(catalog -> out.name("catalog", catalog));
        path.member().ifPresent(member -> out.name("member", member));
    }

    static ObjectPath path(JsonInput in) {
        TableName table = new TableName(in.name("catalog"), in.name("schema"), in.requiredName("table"));
        return new ObjectPath(table, in.name("member"));
    }

    static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "info";
            case WARNING -> "warning";
            case BLOCKING -> "blocking";
        };
    }

    static Severity severity(JsonInput in) {
        String written = in.requiredText("severity");
        for (Severity severity : Severity.values()) {
            if (word(severity).equals(written)) {
                return severity;
            }
        }
        throw in.unfit("severity", "\"%s\" is no severity".formatted(written));
    }
}
