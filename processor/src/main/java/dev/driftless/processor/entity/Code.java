package dev.driftless.processor.entity;

import java.util.List;
import java.util.Optional;

/** A statement or expression, without what a compiler knows about it but the classes that names stand for. */
public sealed interface Code {
    /** A literal, or a name that the compiler knows the value of; absent for {@code null}. Whole numbers are {@code Long}. */
    record Constant(Optional<Object> value) implements Code {}

    /** A class's name where a call or a field of it follows. */
    record TypeName(JavaType type) implements Code {}

    /** {@code Order.class}. */
    record ClassOf(JavaType type) implements Code {}

    /** A variable, parameter or field, {@code this} or {@code super}. */
    record Name(String name) implements Code {}

    record StaticField(String owner, String name) implements Code {}

    record Select(Code target, String name) implements Code {}

    /** A call; without a target one of the same class, {@code this(...)} or {@code super(...)}. */
    record Call(Optional<Code> target, String method, List<Code> arguments) implements Code {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record New(JavaType type, List<Code> arguments) implements Code {
        public New {
            arguments = List.copyOf(arguments);
        }
    }

    /** Operators as Java writes them; {@code ?:} has three operands. */
    record Operation(String operator, List<Code> operands) implements Code {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /** A switch, as a statement or an expression. */
    record Switch(Code selector, List<Case> cases) implements Code {
        public Switch {
            cases = List.copyOf(cases);
        }
    }

    /**
     * A case of a switch.
     *
     * @param labels none for {@code default}
     * @param body what it does; of an arrow with an expression that expression
     * @param arrow whether the next case stays out
     */
    record Case(List<Code> labels, List<Code> body, boolean arrow) {
        public Case {
            labels = List.copyOf(labels);
            body = List.copyOf(body);
        }
    }

    record Block(List<Code> statements) implements Code {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    record If(Code condition, Code then, Optional<Code> otherwise) implements Code {}

    record Return(Optional<Code> value) implements Code {}

    record Yield(Code value) implements Code {}

    record Break() implements Code {}

    record Throw() implements Code {}

    record Local(String name, Optional<Code> value) implements Code {}

    record Assign(Code target, Code value) implements Code {}

    /** Anything else. */
    record Opaque() implements Code {}
}
