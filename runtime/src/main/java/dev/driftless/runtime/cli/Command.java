package dev.driftless.runtime.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One command: its name, its options and what it does. */
interface Command {
    String name();

    /** Description, options and parameters for picocli. */
    CommandSpec spec();

    /** Whether the name alone says all, so that picocli, which takes its time, need not read the line. */
    default boolean standsAlone() {
        return false;
    }

    ExitCode run(Invocation invocation);
}
