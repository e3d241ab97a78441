package dev.driftless.schema.draft;

/**
 * The V file with which a database begins that was added to {@code driftless.dialects} when there were migrations already: it holds the
 * whole schema of its version, and there are no scripts of earlier ones. Its first line says so; whoever edits the file keeps that line.
 */
public final class FirstScript {
    private static final String MARK = "-- Driftless: the first script for this database";

    private FirstScript() {}

    /** Marks a script as the first. */
    public static String marked(String version, String script) {
        return MARK + ", with the whole schema of V" + version + "; keep this line.\n" + script;
    }

    /** Whether a V file is one. */
    public static boolean isMarked(String script) {
        return script.startsWith(MARK);
    }
}
