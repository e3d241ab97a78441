package dev.driftless.runtime.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that a command sees of the process it runs in.
 *
 * @param out gets results
 * @param err gets everything else
 * @param environment the environment variables
 * @param folder the working folder
 * @param classes where the application's model and scripts are looked up
 * @param terminal asks a question and gives the answer; absent where nobody can be asked
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        ClassLoader classes,
        Optional<UnaryOperator<String>> terminal) {

    /** Those of this process. */
    public static Surroundings ofProcess() {
        Console console = System.console();
        return new Surroundings(
                stream(System.out, console),
                stream(System.err, console),
                new TreeMap<>(System.getenv()),
                Path.of("").toAbsolutePath(),
                Surroundings.class.getClassLoader(),
                terminal(console));
    }

    /**
     * UTF-8 in files and pipes, as scripts and JSON need it, and where the locale has no encoding, as in most containers: Java would write question
     * marks there for all beyond ASCII.
     */
    private static PrintStream stream(PrintStream own, Console console) {
        Charset encoding = console == null ? StandardCharsets.UTF_8 : console.charset();
        return encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.US_ASCII)
                ? new PrintStream(own, true, StandardCharsets.UTF_8)
                : own;
    }

    /** From JDK 22 on there can be a console although nobody sits at it; only {@code isTerminal}, new in 22, tells. */
    private static Optional<UnaryOperator<String>> terminal(Console console) {
        if (console == null) {
            return Optional.empty();
        }
        try {
            if (!(boolean) Console.class.getMethod("isTerminal").invoke(console)) {
                return Optional.empty();
            }
        } catch (ReflectiveOperationException e) {
            // Before JDK 22 a console is a terminal.
        }
        return Optional.of(question ->
                Optional.ofNullable(console.readLine("%s", question)).orElse(""));
    }
}
