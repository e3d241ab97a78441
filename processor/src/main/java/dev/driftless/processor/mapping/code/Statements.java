package dev.driftless.processor.mapping.code;

import dev.driftless.processor.entity.Code;
import dev.driftless.processor.entity.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through statements and expressions. */
final class Statements {
    private static final Object GOES_ON = new Object();
    private static final Object BROKEN_OFF = new Object();

    private final Interpreter interpreter;

    Statements(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Object body(Code body, Frame frame) {
        Object result = run(body, frame);
        if (result == GOES_ON || result == BROKEN_OFF) {
            return null;
        }
        return result;
    }

    /** A constructor's statements, each for itself. */
    void constructor(Code body, Frame frame) {
        List<Code> all = body instanceof Code.Block block ? block.statements() : List.of(body);
        boolean explicit = !all.isEmpty()
                && all.get(0) instanceof Code.Call call
                && call.target().isEmpty()
                && (call.method().equals("super") || call.method().equals("this"));
        if (!explicit) {
            interpreter.superclass(frame.owner).ifPresent(s -> interpreter.construct(self(frame), s, List.of()));
        }
        all.forEach(statement -> tolerant(() -> run(statement, frame)));
    }

    void tolerant(Runnable work) {
        try {
            work.run();
        } catch (NotKnown e) {
            // the field stays unknown: who asks for it gives up
        }
    }

    private static Values.Instance self(Frame frame) {
        return (Values.Instance)
                frame.self.filter(Values.Instance.class::isInstance).orElseThrow(NotKnown::new);
    }

    /** Gives what is returned, or whether the next statement follows. */
    private Object run(Code statement, Frame frame) {
        interpreter.step();
        if (statement instanceof Code.Block block) {
            return all(block.statements(), frame);
        } else if (statement instanceof Code.Return returned) {
            return returned.value().map(v -> value(v, frame)).orElse(null);
        } else if (statement instanceof Code.Yield yielded) {
            return value(yielded.value(), frame);
        } else if (statement instanceof Code.If choice) {
            if (isTrue(choice.condition(), frame)) {
                return run(choice.then(), frame);
            }
            return choice.otherwise().isPresent() ? run(choice.otherwise().get(), frame) : GOES_ON;
        } else if (statement instanceof Code.Switch choice) {
            Object result = choose(choice, frame, false);
            return result == BROKEN_OFF ? GOES_ON : result;
        } else if (statement instanceof Code.Local local) {
            local.value().ifPresent(v -> frame.variables.put(local.name(), value(v, frame)));
        } else if (statement instanceof Code.Assign assign) {
            assign(assign, frame);
        } else if (statement instanceof Code.Break) {
            return BROKEN_OFF;
        } else {
            value(statement, frame);
        }
        return GOES_ON;
    }

    private Object all(List<Code> statements, Frame frame) {
        for (Code statement : statements) {
            Object result = run(statement, frame);
            if (result != GOES_ON) {
                return result;
            }
        }
        return GOES_ON;
    }

    /** Sets variables and fields of this object. A static field is forgotten, who asks for it gives up. */
    private void assign(Code.Assign assign, Frame frame) {
        Object value = value(assign.value(), frame);
        if (assign.target() instanceof Code.Name name && frame.variables.containsKey(name.name())) {
            frame.variables.put(name.name(), value);
        } else if (assign.target() instanceof Code.Name name) {
            boolean isStatic = interpreter.hasStaticField(frame.owner, name.name());
            if (!isStatic && frame.self.orElse(null) instanceof Values.Instance self) {
                self.fields.put(name.name(), value);
            } else if (!isStatic) {
                frame.variables.put(name.name(), value);
            }
        } else if (assign.target() instanceof Code.Select select
                && select.target().equals(new Code.Name("this"))) {
            self(frame).fields.put(select.name(), value);
        } else if (!(assign.target() instanceof Code.StaticField)) {
            throw new NotKnown();
        }
    }

    private Object choose(Code.Switch choice, Frame frame, boolean expression) {
        Object selector = value(choice.selector(), frame);
        if (selector == null) {
            throw new NotKnown();
        }
        List<Code.Case> cases = choice.cases();
        int start = -1;
        for (int i = 0; i < cases.size() && start < 0; i++) {
            if (cases.get(i).labels().stream().anyMatch(l -> selector.equals(label(l, selector, frame)))) {
                start = i;
            }
        }
        for (int i = 0; i < cases.size() && start < 0; i++) {
            start = cases.get(i).labels().isEmpty() ? i : -1;
        }
        Object result = GOES_ON;
        for (int i = start; i >= 0 && i < cases.size() && result == GOES_ON; i++) {
            result = expression && cases.get(i).arrow()
                    ? yielded(cases.get(i).body().get(0), frame)
                    : all(cases.get(i).body(), frame);
            if (cases.get(i).arrow()) {
                break;
            }
        }
        return result;
    }

    private Object yielded(Code body, Frame frame) {
        return body instanceof Code.Block || body instanceof Code.Throw ? run(body, frame) : value(body, frame);
    }

    private Object label(Code label, Object selector, Frame frame) {
        return label instanceof Code.Name name && selector instanceof Values.EnumValue constant
                ? (constant.name().equals(name.name()) ? selector : null)
                : value(label, frame);
    }

    private boolean isTrue(Code condition, Frame frame) {
        if (value(condition, frame) instanceof Boolean answer) {
            return answer;
        }
        throw new NotKnown();
    }

    List<Object> values(List<Code> codes, Frame frame) {
        List<Object> values = new ArrayList<>();
        codes.forEach(c -> values.add(value(c, frame)));
        return values;
    }

    Object value(Code code, Frame frame) {
        interpreter.step();
        if (code instanceof Code.Constant constant) {
            return constant.value().orElse(null);
        } else if (code instanceof Code.ClassOf literal) {
            return new Values.ClassLiteral(literal.type());
        } else if (code instanceof Code.Name name) {
            return variable(name.name(), frame);
        } else if (code instanceof Code.StaticField field) {
            return interpreter.staticField(field.owner(), field.name());
        } else if (code instanceof Code.Select select) {
            return interpreter.select(value(select.target(), frame), select.name());
        } else if (code instanceof Code.New made && made.type() instanceof JavaType.Declared type) {
            return interpreter.instantiate(type.name(), values(made.arguments(), frame));
        } else if (code instanceof Code.Call call) {
            return call(call, frame);
        } else if (code instanceof Code.Operation operation) {
            return operation(operation, frame);
        } else if (code instanceof Code.Switch choice) {
            Object result = choose(choice, frame, true);
            if (result != GOES_ON && result != BROKEN_OFF) {
                return result;
            }
        }
        throw new NotKnown();
    }

    private Object variable(String name, Frame frame) {
        if (frame.variables.containsKey(name)) {
            return frame.variables.get(name);
        }
        if (name.equals("this")) {
            return frame.self.orElseThrow(NotKnown::new);
        }
        for (String owner = frame.owner; !owner.isEmpty(); owner = around(owner)) {
            if (interpreter.hasStaticField(owner, name)) {
                return interpreter.staticField(owner, name);
            }
        }
        return interpreter.select(frame.self.orElseThrow(NotKnown::new), name);
    }

    private static String around(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('$')));
    }

    private Object call(Code.Call call, Frame frame) {
        if (call.target().isEmpty() && call.method().equals("super")) {
            Optional<String> above = interpreter.superclass(frame.owner);
            above.ifPresent(s -> interpreter.construct(self(frame), s, values(call.arguments(), frame)));
            return null;
        }
        if (call.target().isEmpty() && call.method().equals("this")) {
            interpreter.construct(self(frame), frame.owner, values(call.arguments(), frame));
            return null;
        }
        List<Object> arguments = values(call.arguments(), frame);
        if (call.target().isEmpty()) {
            return frame.self.isPresent()
                    ? interpreter.invoke(
                            frame.self.get(), Interpreter.typeOf(frame.self.get()), call.method(), arguments)
                    : interpreter.invokeStatic(frame.owner, call.method(), arguments);
        }
        Code target = call.target().get();
        if (target instanceof Code.TypeName type && type.type() instanceof JavaType.Declared declared) {
            return interpreter.invokeStatic(declared.name(), call.method(), arguments);
        }
        if (target.equals(new Code.Name("super"))) {
            String above = interpreter.superclass(frame.owner).orElseThrow(NotKnown::new);
            return interpreter.invoke(frame.self.orElseThrow(NotKnown::new), above, call.method(), arguments);
        }
        Object object = value(target, frame);
        return interpreter.invoke(object, Interpreter.typeOf(object), call.method(), arguments);
    }

    private Object operation(Code.Operation operation, Frame frame) {
        List<Code> operands = operation.operands();
        return switch (operation.operator()) {
            case "?:" -> value(operands.get(isTrue(operands.get(0), frame) ? 1 : 2), frame);
            case "&&" -> isTrue(operands.get(0), frame) && isTrue(operands.get(1), frame);
            case "||" -> isTrue(operands.get(0), frame) || isTrue(operands.get(1), frame);
            case "!" -> !isTrue(operands.get(0), frame);
            default -> Operators.apply(operation.operator(), values(operands, frame));
        };
    }
}
