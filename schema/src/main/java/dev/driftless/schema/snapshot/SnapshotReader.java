package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Schema;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads snapshot files, and trusts none: what does not fit the format or its own fingerprint is a {@link SnapshotException}. */
public final class SnapshotReader {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>)( |$)");

    private SnapshotReader() {}

    /**
     * The snapshot that a file holds.
     *
     * @param text the file's content
     * @param fileName the file's name or path, for messages
     */
    public static Snapshot read(String text, String fileName) {
        try {
            JsonInput in = JsonInput.parse(text);
            SnapshotEntry entry = entry(in, fileName);
            Optional<String> entities = in.text("entities");
            Schema schema = in.requiredObject("schema").read(SchemaInput::schema);
            in.end();
            if (!Fingerprint.of(schema).equals(entry.fingerprint())) {
                throw new MalformedJson("was changed after it was accepted: its content does not fit its fingerprint");
            }
            return new Snapshot(
                    entry.unit(),
                    entry.version(),
                    entry.description(),
                    entry.parent(),
                    entry.fingerprint(),
                    entities,
                    schema);
        } catch (MalformedJson e) {
            throw explained(e, text, fileName);
        }
    }

    /** What stands before the schema; does not look at the rest of the file. */
    static SnapshotEntry readEntry(Reader text, String fileName) {
        return entry(JsonInput.parse(text, Optional.of("schema")), fileName);
    }

    private static SnapshotEntry entry(JsonInput in, String fileName) {
        long format = in.requiredNumber("format");
        if (format > SnapshotWriter.FORMAT) {
            throw SnapshotException.corrupt(
                    "%s was written by a newer Driftless (format %d, this one reads format %d). %s Update Driftless."
                            .formatted(fileName, format, SnapshotWriter.FORMAT, CONSEQUENCE));
        }
        if (format != SnapshotWriter.FORMAT) {
            throw new MalformedJson("has format %d, which does not exist".formatted(format));
        }
        return new SnapshotEntry(
                fileName,
                in.requiredText("unit"),
                in.requiredText("version"),
                in.requiredText("description"),
                in.text("parent"),
                in.requiredText("fingerprint"));
    }

    /** The message for people; a merge conflict is told from other damage. */
    static SnapshotException explained(MalformedJson e, String text, String fileName) {
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            long line = text.substring(0, conflict.start()).lines().count() + 1;
            return SnapshotException.corrupt(
                    "%s holds an unsolved merge conflict (line %d). %s Keep one side as a whole: git checkout --theirs -- %s"
                            .formatted(fileName, line, CONSEQUENCE, fileName));
        }
        String problem = text.isBlank() ? "is empty" : e.getMessage();
        return SnapshotException.corrupt(
                "%s %s. %s Restore it: git checkout -- %s".formatted(fileName, problem, CONSEQUENCE, fileName));
    }

    static final String CONSEQUENCE = "Nothing is drafted while the snapshots cannot be trusted.";
}
