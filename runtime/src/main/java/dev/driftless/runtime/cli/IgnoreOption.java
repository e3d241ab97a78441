package dev.driftless.runtime.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --ignore}: tables and sequences that Driftless did not make. */
final class IgnoreOption {
    static final String NAME = "--ignore";

    private IgnoreOption() {}

    static OptionSpec create() {
        return OptionSpec.builder(NAME)
                .paramLabel("PATTERN")
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Tables and sequences that are not ours, such as 'qrtz_*'; can be repeated.")
                .build();
    }
}
