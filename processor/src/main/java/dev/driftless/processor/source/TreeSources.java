package dev.driftless.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.driftless.processor.entity.ClassSource;
import dev.driftless.processor.entity.ClassSources;
import dev.driftless.processor.entity.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The sources that javac is compiling. */
public final class TreeSources implements ClassSources {
    private final Trees trees;
    private final Elements elements;

    private TreeSources(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /**
     * The sources behind javac's environment.
     *
     * @throws IllegalArgumentException if it is another compiler's
     */
    public static ClassSources of(ProcessingEnvironment environment) {
        return new TreeSources(Trees.instance(environment), environment.getElementUtils());
    }

    @Override
    public Optional<ClassSource> source(String binaryName) {
        TypeElement type = elements.getTypeElement(binaryName.replace('$', '.'));
        TreePath path = type == null ? null : trees.getPath(type);
        return path != null && path.getLeaf() instanceof ClassTree tree
                ? Optional.of(read(binaryName, tree, new Scope(elements, type, path.getCompilationUnit())))
                : Optional.empty();
    }

    private static ClassSource read(String name, ClassTree tree, Scope scope) {
        CodeReader reader = new CodeReader(scope);
        List<ClassSource.Field> fields = new ArrayList<>();
        List<ClassSource.Method> methods = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                boolean isStatic = field.getModifiers().getFlags().contains(Modifier.STATIC);
                fields.add(new ClassSource.Field(
                        field.getName().toString(), isStatic, reader.optional(field.getInitializer())));
            } else if (member instanceof MethodTree method) {
                methods.add(method(method, reader));
            }
        }
        return new ClassSource(name, fields, methods);
    }

    private static ClassSource.Method method(MethodTree method, CodeReader reader) {
        Optional<Code> body = reader.optional(method.getBody());
        return new ClassSource.Method(
                method.getName().toString(),
                method.getModifiers().getFlags().contains(Modifier.STATIC),
                method.getParameters().stream().map(p -> p.getName().toString()).toList(),
                body);
    }
}
