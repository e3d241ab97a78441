package dev.driftless.processor;

import java.util.Arrays;

/** What is said when Driftless itself is wrong. */
final class Bug {
    private Bug() {}

    static Notice notice(Throwable bug, boolean asError) {
        String where = Arrays.stream(bug.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.driftless."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        String text =
                "Driftless failed with an internal error: %s%s. No draft is written; the snapshots and an old draft stay as they are. Please report this message, with the entity that you changed last, to the Driftless project; -Adriftless.drift=off turns the check off meanwhile."
                        .formatted(bug, where)
                        .replaceAll("\\R", " ");
        return asError ? Notice.error("internal-error", text) : Notice.warning("internal-error", text);
    }
}
