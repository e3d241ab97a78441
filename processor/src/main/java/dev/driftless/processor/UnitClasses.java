package dev.driftless.processor;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.Managed;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The mapped classes of a unit. A compile often sees only some of the sources; the others are known from the last compile and from
 * the snapshot, and are looked up as class files. A class that cannot be found there is gone.
 *
 * @param models the classes that take part in the mapping, by name
 * @param hidden classes that lie in the class output but that the compiler does not look for there: nobody can tell whether
 *     they are gone
 */
record UnitClasses(List<ClassModel> models, List<String> hidden) {
    UnitClasses {
        models = List.copyOf(models);
        hidden = List.copyOf(hidden);
    }

    /**
     * Looks the classes up.
     *
     * @param candidates names of classes that may be mapped
     * @param snapshot the newest snapshot's schema: its tables say which classes they come from
     */
    static UnitClasses find(Set<String> candidates, Optional<Schema> snapshot, ClassModels classes, Path classOutput) {
        Set<String> names = new TreeSet<>(candidates);
        snapshot.ifPresent(schema -> schema.tables().stream()
                .flatMap(table -> owner(table, candidates, classes, classOutput).stream())
                .forEach(names::add));
        List<ClassModel> models = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (String name : names) {
            Optional<ClassModel> model = classes.find(name);
            model.filter(Managed::is).ifPresent(models::add);
            if (model.isEmpty() && hasClassFile(classOutput, name)) {
                hidden.add(name);
            }
        }
        return new UnitClasses(models, hidden);
    }

    List<String> names() {
        return models.stream().map(ClassModel::name).toList();
    }

    /**
     * The class in a table's source: {@code app.Customer} of {@code app.Customer} or of {@code app.Customer.tags}. The candidates are
     * looked at first, because a compiler searches long for a class that does not exist.
     */
    private static Optional<String> owner(Table table, Set<String> candidates, ClassModels classes, Path classOutput) {
        List<String> names = prefixes(table.source().orElse(""));
        return names.stream().filter(candidates::contains).findFirst().or(() -> names.stream()
                .filter(name -> classes.find(name).isPresent() || hasClassFile(classOutput, name))
                .findFirst());
    }

    /** The name itself, then what is left of it before its dots, longest first. */
    private static List<String> prefixes(String name) {
        return Stream.iterate(name, n -> !n.isEmpty(), n -> n.substring(0, Math.max(0, n.lastIndexOf('.'))))
                .toList();
    }

    private static boolean hasClassFile(Path classOutput, String binaryName) {
        return Files.isRegularFile(classOutput.resolve(binaryName.replace('.', '/') + ".class"));
    }
}
