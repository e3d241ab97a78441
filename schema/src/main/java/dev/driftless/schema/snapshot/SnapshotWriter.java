package dev.driftless.schema.snapshot;

/**
 * Writes snapshot files (format: {@code docs/snapshot.schema.json}): the same schema gives the same bytes, in whatever order its
 * tables, constraints and indexes come. Columns keep their order, because a table that a down migration brings back needs it.
 */
public final class SnapshotWriter {
    /** The number of the format that is written, and the newest that is read. */
    static final int FORMAT = 1;

    private SnapshotWriter() {}

    /** The content of the snapshot's file. */
    public static String write(Snapshot snapshot) {
        return JsonOutput.file(out -> {
            out.number("format", FORMAT);
            out.text("unit", snapshot.unit());
            out.text("version", snapshot.version());
            out.text("description", snapshot.description());
            out.text("parent", snapshot.parent());
            out.text("fingerprint", snapshot.fingerprint());
            out.text("entities", snapshot.entities());
            out.object("schema", () -> SchemaOutput.write(out, snapshot.schema()));
        });
    }
}
