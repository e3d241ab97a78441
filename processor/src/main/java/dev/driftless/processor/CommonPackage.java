package dev.driftless.processor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The package for what belongs to a whole unit. */
final class CommonPackage {
    private CommonPackage() {}

    /**
     * The longest package that holds all classes; the first class's own one if they share no more than a top-level name such as
     * {@code com}.
     */
    static String of(Collection<String> binaryNames) {
        Iterator<String> names = binaryNames.iterator();
        String first = packageOf(names.next());
        List<String> common = parts(first);
        while (names.hasNext()) {
            common = shared(common, parts(packageOf(names.next())));
        }
        String found = String.join(".", common);
        return common.size() > 1 || found.equals(first) ? found : first;
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }

    private static List<String> parts(String packageName) {
        return packageName.isEmpty() ? List.of() : Arrays.asList(packageName.split("\\."));
    }

    private static List<String> shared(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }
}
