package dev.driftless.runtime.cli;

/** Why a command stopped, where the reason lies in the command line itself. */
final class CommandFailure extends RuntimeException {
    private final ExitCode code;

    CommandFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
