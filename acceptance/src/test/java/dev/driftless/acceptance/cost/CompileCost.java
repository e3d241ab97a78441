package dev.driftless.acceptance.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.entity.ClassModel;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/**
 * Prints what compiles of made-up applications cost, with and without processors: the processor time of the whole javac process, the
 * least of several runs, and the wall time of that run. Its name keeps it out of builds; {@code CONTRIBUTING.md} says how to run it.
 */
class CompileCost {
    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("entities", "100,500,1000").split(",", -1))
            .map(Integer::valueOf)
            .toList();

    private static final int RUNS = Integer.getInteger("runs", 3);

    private static final Path ROOT = Path.of("target", "cost").toAbsolutePath();

    private record Cost(double cpu, double wall) {}

    private record Case(String name, State state, List<String> options) {}

    /** What lies there before the compile. */
    private enum State {
        NOTHING,
        ACCEPTED,
        DRIFTED,
        ONE_FILE
    }

    private final List<Case> cases = Stream.of(
                    new Case("no processor", State.NOTHING, List.of("-proc:none")),
                    new Case("empty processor", State.NOTHING, empty()),
                    new Case("Hibernate's metamodel", State.NOTHING, metamodel()),
                    new Case("ours, no drift", State.ACCEPTED, ours("postgresql")),
                    new Case("ours, one column drifted", State.DRIFTED, ours("postgresql")),
                    new Case("ours, first compile", State.NOTHING, ours("postgresql")),
                    new Case("ours, first compile, 3 dialects", State.NOTHING, ours("h2,postgresql,mariadb")),
                    new Case("one file, no processor", State.ONE_FILE, List.of("-proc:none")),
                    new Case("one file, empty processor", State.ONE_FILE, empty()),
                    new Case("one file, Hibernate's metamodel", State.ONE_FILE, metamodel()),
                    new Case("one file, ours", State.ONE_FILE, ours("postgresql")))
            .filter(selected())
            .toList();

    @Test
    void table() throws Exception {
        delete(ROOT);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (int size : SIZES) {
            for (Case each : cases) {
                Cost cost = cost(size, each);
                String text = String.format(Locale.ROOT, "%.2f (%.2f)", cost.cpu(), cost.wall());
                System.out.println(size + " entities, " + each.name() + ": " + text);
                rows.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(text);
            }
        }
        System.out.println("Seconds of processor time (and of wall time), entities: " + SIZES);
        rows.forEach((name, costs) -> System.out.println("| " + name + " | " + String.join(" | ", costs) + " |"));
    }

    private static Predicate<Case> selected() {
        String text = System.getProperty("case", "");
        return c -> c.name().contains(text);
    }

    private static Cost cost(int size, Case of) throws IOException, InterruptedException {
        Cost least = null;
        for (int run = 0; run < RUNS; run++) {
            Path module = ROOT.resolve("module");
            Cost cost = compile(prepare(module, size, of.state()), module, of.options());
            if (least == null || cost.cpu() < least.cpu()) {
                least = cost;
            }
        }
        return least;
    }

    /** Gives the sources to compile. */
    private static List<Path> prepare(Path module, int size, State state) throws IOException, InterruptedException {
        delete(module);
        CostModel model = new CostModel(module.resolve("src"), size);
        Path first = model.write();
        Files.createDirectories(module.resolve("target/classes"));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        List<Path> sources = files(module.resolve("src"));
        if (state == State.NOTHING) {
            return sources;
        }
        Path accepted = ROOT.resolve("accepted-" + size);
        if (!Files.exists(accepted)) {
            compile(sources, module, ours("postgresql"));
            Files.createDirectories(accepted.getParent());
            Files.move(module.resolve("target"), accepted);
        }
        Path snapshot = module.resolve("snapshots/main/V1__draft.json");
        Files.createDirectories(snapshot.getParent());
        Files.copy(accepted.resolve("driftless/snapshot.json"), snapshot);
        if (state == State.DRIFTED) {
            model.drift();
        }
        if (state == State.ONE_FILE) {
            copy(accepted.resolve("classes"), module.resolve("target/classes"));
            return List.of(first);
        }
        Files.createDirectories(module.resolve("target/classes"));
        return sources;
    }

    private static Cost compile(List<Path> sources, Path module, List<String> options)
            throws IOException, InterruptedException {
        Path arguments = module.resolve("arguments");
        List<String> all = new ArrayList<>(List.of("-nowarn", "-parameters", "-d", module + "/target/classes"));
        all.addAll(List.of("-cp", module + "/target/classes" + File.pathSeparator + jar(Entity.class)));
        all.addAll(options);
        sources.forEach(source -> all.add(source.toString()));
        Files.write(arguments, all);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("flags", "-Xmx3g").split(" ", -1)));
        command.addAll(List.of("-cp", jar(CompilerProcess.class), CompilerProcess.class.getName(), "@" + arguments));
        Path output = module.resolve("output");
        long start = System.nanoTime();
        int result = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        String text = Files.readString(output);
        assertThat(result).as(text).isZero();
        String cpu = text.lines()
                .filter(line -> line.startsWith(CompilerProcess.CPU))
                .findFirst()
                .orElseThrow();
        return new Cost(Long.parseLong(cpu.substring(CompilerProcess.CPU.length())) / 1e9, wall);
    }

    private static List<String> empty() {
        return List.of("-processor", EmptyProcessor.class.getName(), "-processorpath", jar(EmptyProcessor.class));
    }

    /** It lies beside Hibernate in Maven's repository, not on our class path, where our processor would not be alone with it. */
    private static List<String> metamodel() {
        return List.of(
                "-processor",
                "org.hibernate.processor.HibernateProcessor",
                "-processorpath",
                jar(Hibernate.class).replace("hibernate-core", "hibernate-processor")
                        + File.pathSeparator
                        + System.getProperty("java.class.path"));
    }

    private static List<String> ours(String dialects) {
        return List.of(
                "-processorpath",
                Stream.of(
                                ClassModel.class,
                                dev.driftless.schema.model.Schema.class,
                                dev.driftless.annotations.RenamedFrom.class,
                                com.google.gson.Gson.class,
                                com.palantir.javapoet.JavaFile.class)
                        .map(CompileCost::jar)
                        .reduce((a, b) -> a + File.pathSeparator + b)
                        .orElseThrow(),
                "-Adriftless.dialects=" + dialects);
    }

    private static String jar(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
