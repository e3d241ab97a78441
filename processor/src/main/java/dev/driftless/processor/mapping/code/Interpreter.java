package dev.driftless.processor.mapping.code;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.ClassSource;
import dev.driftless.processor.entity.Code;
import dev.driftless.processor.entity.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out what code returns. Knows choices, fields that are set once, and calls of methods whose source is seen; gives up at
 * anything else. Never runs anything of the user's.
 */
public final class Interpreter {
    private static final int STEPS = 20_000;
    private static final int DEPTH = 60;

    private final ClassModels classes;
    private final Statements statements = new Statements(this);
    private final Map<Values.EnumValue, Values.Instance> constants = new HashMap<>();
    private int steps;
    private int depth;

    public Interpreter(ClassModels classes) {
        this.classes = classes;
    }

    /**
     * What code returned.
     *
     * @param value may be {@code null}
     */
    public record Result(Object value) {}

    /** An object made by the constructor without parameters, or by the only one. */
    public Optional<Values.Instance> instance(String type) {
        return attempt(() -> instantiate(type, List.of()))
                .map(Result::value)
                .filter(Values.Instance.class::isInstance)
                .map(Values.Instance.class::cast);
    }

    /** What a method of an object returns. */
    public Optional<Result> call(Object target, String method, List<Object> arguments) {
        return attempt(() -> invoke(target, typeOf(target), method, arguments));
    }

    /** The field of an object. */
    public Optional<Result> field(Object target, String name) {
        return attempt(() -> select(target, name));
    }

    /** The class, from this one upwards, that has the method in its source; absent if none that is seen has it. */
    public Optional<String> declaring(String type, String method, int parameters) {
        return find(type, method, parameters).map(Found::owner);
    }

    private Optional<Result> attempt(Supplier<Object> work) {
        steps = 0;
        depth = 0;
        try {
            return Optional.of(new Result(work.get()));
        } catch (NotKnown e) {
            return Optional.empty();
        }
    }

    void step() {
        if (++steps > STEPS) {
            throw new NotKnown();
        }
    }

    Object invoke(Object target, String type, String name, List<Object> arguments) {
        Optional<Found> found = find(type, name, arguments.size());
        if (target instanceof Values.EnumValue constant && mayBeOverridden(constant, name)) {
            throw new NotKnown();
        }
        if (found.isEmpty()) {
            Object known = target instanceof Values.Instance instance && instance.constant.isPresent()
                    ? instance.constant.get()
                    : target;
            return Builtins.call(known, name, arguments);
        }
        return run(found.get(), found.get().method().isStatic() ? Optional.empty() : Optional.of(target), arguments);
    }

    /** By the body of the constant, or in an enum whose source is not seen. */
    private boolean mayBeOverridden(Values.EnumValue constant, String method) {
        if (method.equals("name") || method.equals("ordinal") || constant.type().startsWith("java.")) {
            return false;
        }
        return classes.source(constant.type())
                .flatMap(s -> s.field(constant.name()))
                .flatMap(ClassSource.Field::value)
                .filter(Code.New.class::isInstance)
                .isEmpty();
    }

    Object invokeStatic(String type, String name, List<Object> arguments) {
        Optional<Found> found =
                find(type, name, arguments.size()).filter(f -> f.method().isStatic());
        return found.isPresent()
                ? run(found.get(), Optional.empty(), arguments)
                : Builtins.callStatic(type, name, arguments);
    }

    private Object run(Found found, Optional<Object> self, List<Object> arguments) {
        Frame frame = new Frame(found.owner(), self);
        for (int i = 0; i < arguments.size(); i++) {
            frame.variables.put(found.method().parameters().get(i), arguments.get(i));
        }
        if (++depth > DEPTH) {
            throw new NotKnown();
        }
        Object result = statements.body(found.method().body().orElseThrow(NotKnown::new), frame);
        depth--;
        return result;
    }

    private record Found(String owner, ClassSource.Method method) {}

    private Optional<Found> find(String type, String name, int parameters) {
        Optional<Found> own = classes.source(type)
                .flatMap(source -> source.method(name, parameters))
                .filter(m -> m.body().isPresent())
                .map(m -> new Found(type, m));
        return own.or(() -> classes.find(type).flatMap(model -> above(model, name, parameters)));
    }

    private Optional<Found> above(ClassModel model, String name, int parameters) {
        return model.superclass().flatMap(s -> find(s.name(), name, parameters)).or(() -> model.interfaces().stream()
                .flatMap(i -> find(i.name(), name, parameters).stream())
                .findFirst());
    }

    /** Makes an object; what its constructor does that is not understood leaves fields unknown. */
    Object instantiate(String type, List<Object> arguments) {
        Optional<ClassSource> source = classes.source(type);
        if (source.isEmpty()) {
            return new Values.Foreign(type);
        }
        Values.Instance instance = new Values.Instance(type);
        construct(instance, type, arguments);
        return instance;
    }

    /** Fills the fields that one class of the object's has. */
    void construct(Values.Instance instance, String type, List<Object> arguments) {
        Optional<ClassSource> source = classes.source(type);
        if (source.isEmpty()) {
            for (int i = 0; i < arguments.size(); i++) {
                instance.fields.put(type + "#" + i, arguments.get(i));
            }
            return;
        }
        Frame frame = new Frame(type, Optional.of(instance));
        for (ClassSource.Field field : source.get().fields()) {
            if (!field.isStatic() && field.value().isPresent()) {
                statements.tolerant(() -> instance.fields.put(
                        field.name(), statements.value(field.value().get(), frame)));
            }
        }
        List<ClassSource.Method> constructors = source.get().methods().stream()
                .filter(m -> m.name().equals(ClassSource.CONSTRUCTOR))
                .toList();
        Optional<ClassSource.Method> constructor = source.get()
                .method(ClassSource.CONSTRUCTOR, arguments.size())
                .or(() -> constructors.size() == 1 ? Optional.of(constructors.get(0)) : Optional.empty());
        constructor.ifPresent(c -> construct(c, frame, arguments));
        if (constructors.isEmpty()) {
            superclass(type).ifPresent(s -> construct(instance, s, List.of()));
        }
    }

    private void construct(ClassSource.Method constructor, Frame frame, List<Object> arguments) {
        for (int i = 0; i < constructor.parameters().size(); i++) {
            frame.variables.put(
                    constructor.parameters().get(i), i < arguments.size() ? arguments.get(i) : new Values.Given());
        }
        constructor.body().ifPresent(b -> statements.constructor(b, frame));
    }

    Optional<String> superclass(String type) {
        return classes.find(type).flatMap(ClassModel::superclass).map(JavaType.Declared::name);
    }

    Object select(Object target, String name) {
        Map<String, Object> fields = target instanceof Values.Instance instance
                ? instance.fields
                : target instanceof Values.EnumValue constant ? fields(constant).fields : Map.of();
        if (!fields.containsKey(name)) {
            throw new NotKnown();
        }
        return fields.get(name);
    }

    private Values.Instance fields(Values.EnumValue constant) {
        Values.Instance known = constants.get(constant);
        if (known == null) {
            known = new Values.Instance(constant);
            constants.put(constant, known);
            Optional<Code> value = classes.source(constant.type())
                    .flatMap(s -> s.field(constant.name()))
                    .flatMap(ClassSource.Field::value);
            if (value.isPresent() && value.get() instanceof Code.New made) {
                Frame frame = new Frame(constant.type(), Optional.empty());
                construct(known, constant.type(), statements.values(made.arguments(), frame));
            }
        }
        return known;
    }

    /** A static field: an enum's constant, or what it is set to where it is declared. */
    Object staticField(String owner, String name) {
        Optional<ClassModel> model = classes.find(owner);
        int ordinal = model.map(m -> m.enumConstants().indexOf(name)).orElse(-1);
        if (ordinal >= 0) {
            return new Values.EnumValue(owner, name, ordinal);
        }
        Optional<ClassSource> source = classes.source(owner);
        if (source.isEmpty()) {
            return Builtins.staticField(owner, name);
        }
        Code value = source.get()
                .field(name)
                .filter(ClassSource.Field::isStatic)
                .flatMap(ClassSource.Field::value)
                .orElseThrow(NotKnown::new);
        return statements.value(value, new Frame(owner, Optional.empty()));
    }

    boolean hasStaticField(String owner, String name) {
        return classes.find(owner).map(m -> m.enumConstants().contains(name)).orElse(false)
                || classes.source(owner)
                        .flatMap(s -> s.field(name))
                        .filter(ClassSource.Field::isStatic)
                        .isPresent();
    }

    static String typeOf(Object target) {
        if (target instanceof Values.Instance instance) {
            return instance.type;
        }
        return target instanceof Values.EnumValue constant ? constant.type() : "";
    }
}
