package dev.driftless.runtime.cli;

/** A version as people write it on the command line: {@code 4}, {@code V4}, {@code 4.1}. */
final class Version {
    private Version() {}

    static boolean isOne(String text) {
        return text.matches("[Vv]?\\d+([._]\\d+)*");
    }

    /** What to say about a text that is none; the text itself only if it can be no URL with a password. */
    static CommandFailure none(String text, String example) {
        String what = text.matches("[\\w.-]+") ? "'" + text + "'" : "That";
        return new CommandFailure(ExitCode.USAGE, "%s is no version. Give one such as %s.".formatted(what, example));
    }
}
