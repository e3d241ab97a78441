package dev.driftless.processor.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import dev.driftless.processor.entity.Code;
import dev.driftless.processor.entity.JavaType;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What names stand for in one class: found by the imports, so that no method has to be attributed before its time. */
final class Scope {
    private final Elements elements;
    private final TypeElement type;
    private final CompilationUnitTree unit;

    Scope(Elements elements, TypeElement type, CompilationUnitTree unit) {
        this.elements = elements;
        this.type = type;
        this.unit = unit;
    }

    String binaryName(TypeElement element) {
        return elements.getBinaryName(element).toString();
    }

    JavaType typeOf(TypeElement element) {
        return JavaType.Declared.of(binaryName(element));
    }

    Optional<TypeElement> qualified(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    Optional<TypeElement> nested(TypeElement outer, String name) {
        return ElementFilter.typesIn(elements.getAllMembers(outer)).stream()
                .filter(t -> t.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** The class that a simple name stands for. */
    Optional<TypeElement> simple(String name) {
        for (Element outer = type; outer instanceof TypeElement around; outer = outer.getEnclosingElement()) {
            if (around.getSimpleName().contentEquals(name)) {
                return Optional.of(around);
            }
            Optional<TypeElement> nested = nested(around, name);
            if (nested.isPresent()) {
                return nested;
            }
        }
        Optional<TypeElement> imported = imported(name, false);
        if (imported.isPresent()) {
            return imported;
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return qualified(packageName.isEmpty() ? name : packageName + "." + name)
                .or(() -> imported(name, true))
                .or(() -> qualified("java.lang." + name));
    }

    private Optional<TypeElement> imported(String name, boolean onDemand) {
        for (ImportTree each : unit.getImports()) {
            String text = each.getQualifiedIdentifier().toString();
            Optional<TypeElement> found = onDemand && text.endsWith(".*")
                    ? qualified(text.substring(0, text.length() - 1) + name)
                    : !onDemand && text.endsWith("." + name) ? qualified(text) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether the class, or one around it, has a field of that name. */
    boolean hasField(String name) {
        for (Element outer = type; outer instanceof TypeElement around; outer = outer.getEnclosingElement()) {
            if (field(around, name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The field that a static import brings in. */
    Optional<Code> staticImport(String name) {
        for (ImportTree each : unit.getImports()) {
            String text = each.getQualifiedIdentifier().toString();
            boolean fits = text.endsWith("." + name) || text.endsWith(".*");
            if (each.isStatic() && fits) {
                Optional<Code> found = qualified(text.substring(0, text.lastIndexOf('.')))
                        .filter(owner -> field(owner, name).isPresent())
                        .map(owner -> staticField(owner, name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A static field: its value, where the compiler knows that. */
    Code staticField(TypeElement owner, String name) {
        return field(owner, name)
                .map(VariableElement::getConstantValue)
                .<Code>map(value -> new Code.Constant(Optional.of(CodeReader.plain(value))))
                .orElseGet(() -> new Code.StaticField(binaryName(owner), name));
    }

    private Optional<VariableElement> field(TypeElement owner, String name) {
        return ElementFilter.fieldsIn(elements.getAllMembers(owner)).stream()
                .filter(f -> f.getSimpleName().contentEquals(name))
                .findFirst();
    }
}
