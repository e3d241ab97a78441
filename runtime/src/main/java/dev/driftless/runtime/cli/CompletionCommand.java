package dev.driftless.runtime.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code completion}: a script with which a shell completes commands and options. */
final class CompletionCommand implements Command {
    @Override
    public String name() {
        return "completion";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Print a script that completes commands and options in a shell.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("bash|zsh")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The shell; the script completes for an alias or program 'driftless'.")
                .build());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String shell = invocation.parameter().orElseThrow();
        if (!List.of("bash", "zsh").contains(shell)) {
            throw new CommandFailure(ExitCode.USAGE, "Completion is there for bash and zsh.");
        }
        CommandSpec root = Program.root();
        if (shell.equals("zsh")) {
            invocation.print("autoload -U +X bashcompinit && bashcompinit");
        }
        invocation.print("""
                _driftless() {
                  local word="${COMP_WORDS[COMP_CWORD]}" command="" i
                  for ((i = 1; i < COMP_CWORD; i++)); do
                    case "${COMP_WORDS[i]}" in
                      %s) command="${COMP_WORDS[i]}" ;;
                    esac
                  done
                  case "$command" in""".formatted(String.join("|", root.subcommands().keySet())));
        root.subcommands()
                .forEach((name, command) -> invocation.print(
                        "    %s) COMPREPLY=($(compgen -W \"%s\" -- \"$word\")) ;;".formatted(name, words(command))));
        invocation.print("""
                    *) COMPREPLY=($(compgen -W "%s" -- "$word")) ;;
                  esac
                }
                complete -o default -F _driftless driftless""".formatted(Stream.concat(root.subcommands().keySet().stream(), options(root))
                .collect(Collectors.joining(" "))));
        return ExitCode.OK;
    }

    private static String words(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Stream<String> values = spec.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .flatMap(label -> Stream.of(label.split("\\|", -1)))
                .filter(value -> value.matches("[a-z]+"));
        return Stream.concat(values, options(spec)).collect(Collectors.joining(" "));
    }

    private static Stream<String> options(CommandSpec spec) {
        return spec.options().stream().map(OptionSpec::longestName);
    }
}
