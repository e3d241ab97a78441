package dev.driftless.runtime.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * Arguments as picocli read them.
 *
 * @param root those before the command's name
 * @param command those after it
 */
record ParsedArguments(ParseResult root, ParseResult command) implements Arguments {
    @Override
    public Optional<String> value(String option) {
        return Optional.<String>ofNullable(command.matchedOptionValue(option, null))
                .or(() -> Optional.ofNullable(root.matchedOptionValue(option, null)));
    }

    @Override
    public List<String> values(String option) {
        return command.matchedOptionValue(option, List.of());
    }

    @Override
    public boolean has(String option) {
        return command.hasMatchedOption(option) || root.hasMatchedOption(option);
    }

    @Override
    public Optional<String> parameter() {
        return Optional.ofNullable(command.matchedPositionalValue(0, null));
    }
}
