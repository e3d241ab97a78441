package dev.driftless.runtime;

import dev.driftless.runtime.cli.Program;
import dev.driftless.runtime.cli.Surroundings;

/**
 * The command line of an application that keeps its schema with Driftless. Make it the main class of the application's fat jar, or call
 * {@link #run} from a main class of your own.
 */
public final class Driftless {
    private Driftless() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /**
     * Runs one command.
     *
     * @return the exit code, see {@link dev.driftless.runtime.cli.ExitCode}
     */
    public static int run(Surroundings surroundings, String... args) {
        return new Program(surroundings).run(args).number();
    }
}
