package dev.driftless.processor.read;

import java.util.Optional;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds type elements by binary name, which {@link Elements} itself only does by canonical name. */
final class TypeElements {
    private static final String PACKAGE_INFO = ".package-info";

    private TypeElements() {}

    /** {@code app.Outer$Inner} may be a nested class, or a class with a dollar in its name: nested first. */
    static Optional<TypeElement> find(Elements elements, String binaryName) {
        int dollar = binaryName.indexOf('$');
        if (dollar < 0) {
            return exact(elements, binaryName, binaryName);
        }
        for (int from = dollar; from >= 0; from = binaryName.indexOf('$', from + 1)) {
            String nested =
                    binaryName.substring(0, from) + binaryName.substring(from).replace('$', '.');
            Optional<TypeElement> found = exact(elements, nested, binaryName);
            if (found.isPresent()) {
                return found;
            }
        }
        return exact(elements, binaryName, binaryName);
    }

    /** The package of which {@code app.package-info} is the pseudo class that carries its annotations. */
    static Optional<PackageElement> findPackage(Elements elements, String binaryName) {
        return binaryName.endsWith(PACKAGE_INFO)
                ? Optional.ofNullable(elements.getPackageElement(
                        binaryName.substring(0, binaryName.length() - PACKAGE_INFO.length())))
                : Optional.empty();
    }

    private static Optional<TypeElement> exact(Elements elements, String canonicalName, String binaryName) {
        return Optional.ofNullable(elements.getTypeElement(canonicalName))
                .filter(type -> elements.getBinaryName(type).contentEquals(binaryName));
    }
}
