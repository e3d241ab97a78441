package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.DraftsFailure;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.schema.draft.BuildOutputException;
import dev.driftless.schema.snapshot.SnapshotException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the line, runs the command, and turns whatever goes wrong into one message and an exit code. */
public final class Program {
    private static final List<Command> COMMANDS = List.of(
            new UpgradeCommand(),
            new DowngradeCommand(),
            new CurrentCommand(),
            new HistoryCommand(),
            new CheckCommand(),
            new DiffCommand(),
            new VerifyCommand(),
            new BeginCommand(),
            new SquashCommand(),
            new RepairCommand(),
            new AcceptCommand(),
            new RemoveCommand(),
            new DiscardCommand(),
            new RebaseCommand(),
            new StampCommand(),
            new CompletionCommand());

    /** What helps where Java has no encoding for the names of files. */
    private static final String UTF_8 =
            " If it has letters beyond ASCII, run Java in a locale with UTF-8, as by LC_ALL=C.UTF-8.";

    private final Surroundings surroundings;
    private boolean json;

    public Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public ExitCode run(String... args) {
        boolean verbose = List.of(args).contains("--verbose");
        json = List.of(args).contains("--json");
        try {
            return parseAndRun(args);
        } catch (UnmatchedArgumentException e) {
            return failed(verbose, e, ExitCode.USAGE, unknown(e) + suggestions(e) + seeHelp(e));
        } catch (ParameterException e) {
            return failed(verbose, e, ExitCode.USAGE, e.getMessage() + seeHelp(e));
        } catch (CommandFailure e) {
            return failed(verbose, e, e.code(), e.getMessage());
        } catch (MigrationFailure e) {
            return failed(verbose, e, ExitCode.of(e), e.getMessage());
        } catch (DraftsFailure e) {
            return failed(verbose, e, ExitCode.of(e), e.getMessage());
        } catch (BuildOutputException e) {
            return failed(verbose, e, ExitCode.APPLICATION, e.getMessage());
        } catch (SnapshotException e) {
            return failed(verbose, e, ExitCode.SNAPSHOTS, e.getMessage());
        } catch (UncheckedIOException e) {
            return failed(verbose, e, ExitCode.FILES, fileProblem(e.getCause()));
        } catch (InvalidPathException e) {
            return failed(
                    verbose,
                    e,
                    ExitCode.FILES,
                    "%s is no path here: %s.%s".formatted(e.getInput(), e.getReason(), UTF_8));
        } catch (RuntimeException e) {
            return failed(
                    verbose,
                    e,
                    ExitCode.INTERNAL_ERROR,
                    "Internal error of Driftless (%s: %s). Please report it, with the output of --verbose."
                            .formatted(e.getClass().getName(), e.getMessage()));
        }
    }

    private ExitCode parseAndRun(String... args) {
        Optional<Command> alone = COMMANDS.stream()
                .filter(command -> args.length == 1 && command.name().equals(args[0]) && command.standsAlone())
                .findFirst();
        if (alone.isPresent()) {
            return run(alone.get(), Arguments.none());
        }
        ParseResult root = parse(args);
        ParseResult parsed = root;
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        if (root.isVersionHelpRequested()) {
            surroundings.out().println("driftless " + version());
            return ExitCode.OK;
        }
        if (root.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
            help(parsed, surroundings.out());
            return ExitCode.OK;
        }
        if (parsed == root) {
            help(root, surroundings.err());
            return ExitCode.USAGE;
        }
        String name = parsed.commandSpec().name();
        Command command = COMMANDS.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return run(command, new ParsedArguments(root, parsed));
    }

    private ExitCode run(Command command, Arguments arguments) {
        requireWorkingFolder();
        Invocation invocation = new Invocation(surroundings, command.name(), arguments);
        ExitCode code = command.run(invocation);
        invocation.end(code);
        return code;
    }

    /** Where the locale has no encoding, Java has question marks in its name, and H2 would make another folder of that name. */
    private void requireWorkingFolder() {
        boolean whole = System.getProperty("user.dir").indexOf('\uFFFD') < 0;
        if (!whole || !Files.isDirectory(surroundings.folder())) {
            throw new CommandFailure(
                    ExitCode.FILES,
                    "Java cannot find the working folder, %s.%s".formatted(surroundings.folder(), UTF_8));
        }
    }

    /** Sets up only the commands that the line names, if that is enough: the many others would cost more than all else. */
    private static ParseResult parse(String... args) {
        List<String> words = List.of(args);
        List<Command> named = COMMANDS.stream()
                .filter(command -> words.contains(command.name()))
                .toList();
        try {
            ParseResult parsed = new CommandLine(root(named)).parseArgs(args);
            if (parsed.hasSubcommand() && !parsed.isUsageHelpRequested()) {
                return parsed;
            }
        } catch (ParameterException e) {
            // the whole set says better what was meant
        }
        return new CommandLine(root()).parseArgs(args);
    }

    private static void help(ParseResult parsed, PrintStream stream) {
        parsed.commandSpec().commandLine().usage(stream, Ansi.OFF);
    }

    static CommandSpec root() {
        return root(COMMANDS);
    }

    private static CommandSpec root(List<Command> commands) {
        CommandSpec root = CommandSpec.create().name("java -jar app.jar");
        GlobalOptions.addTo(root);
        commands.forEach(command -> root.addSubcommand(command.name(), new CommandLine(command.spec())));
        HelpText.shape(root);
        return root;
    }

    /** Names the first word that does not fit, but no value: a mistyped {@code --password} would put it on the screen. */
    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().get(0);
        if (word.startsWith("-")) {
            return "Unknown option: '%s'".formatted(word.replaceFirst("(?s)=.*", ""));
        }
        return word.matches("[\\w.-]+")
                ? "'%s' is not expected here".formatted(word)
                : "There is a word too much on the line";
    }

    private static String suggestions(UnmatchedArgumentException e) {
        List<String> suggestions = e.getSuggestions();
        return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static String seeHelp(ParameterException e) {
        String command =
                e.getCommandLine().getParent() == null ? "" : e.getCommandLine().getCommandName() + " ";
        return System.lineSeparator() + "See: %s--help".formatted(command);
    }

    private static String fileProblem(IOException e) {
        if (e instanceof FileSystemException file) {
            String reason =
                    Optional.ofNullable(file.getReason()).orElse(file.getClass().getSimpleName());
            return "Cannot read or write %s: %s.".formatted(file.getFile(), reason);
        }
        return "Cannot read or write a file: %s.".formatted(e.getMessage());
    }

    private ExitCode failed(boolean verbose, Exception e, ExitCode code, String message) {
        surroundings.err().println("Error: " + message);
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("exit", code.name());
            result.put("code", code.number());
            result.put("error", message);
            surroundings.out().println(Json.of(result));
        }
        if (verbose) {
            e.printStackTrace(surroundings.err());
        }
        return code;
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream = Program.class.getResourceAsStream("/dev/driftless/runtime/version.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
