package dev.driftless.runtime.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One command: its name, its options and what it does. */
interface Command {
    String name();

    /** Description, options and parameters for picocli. */
    CommandSpec spec();

    ExitCode run(Invocation invocation);
}
