package dev.driftless.processor.source;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.driftless.processor.entity.Code;
import dev.driftless.processor.entity.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the code of one class. */
final class CodeReader extends SimpleTreeVisitor<Code, Void> {
    private static final Map<Tree.Kind, String> OPERATORS = Map.ofEntries(
            Map.entry(Tree.Kind.EQUAL_TO, "=="),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, "!="),
            Map.entry(Tree.Kind.LESS_THAN, "<"),
            Map.entry(Tree.Kind.GREATER_THAN, ">"),
            Map.entry(Tree.Kind.CONDITIONAL_AND, "&&"),
            Map.entry(Tree.Kind.CONDITIONAL_OR, "||"),
            Map.entry(Tree.Kind.LOGICAL_COMPLEMENT, "!"),
            Map.entry(Tree.Kind.PLUS, "+"),
            Map.entry(Tree.Kind.MINUS, "-"),
            Map.entry(Tree.Kind.MULTIPLY, "*"),
            Map.entry(Tree.Kind.UNARY_MINUS, "-"));

    private final Scope scope;

    CodeReader(Scope scope) {
        super(new Code.Opaque());
        this.scope = scope;
    }

    Optional<Code> optional(Tree tree) {
        return tree == null ? Optional.empty() : Optional.of(visit(tree, null));
    }

    private Code read(Tree tree) {
        return visit(tree, null);
    }

    private List<Code> all(Iterable<? extends Tree> trees) {
        List<Code> codes = new ArrayList<>();
        trees.forEach(t -> codes.add(read(t)));
        return codes;
    }

    /** A constant's value, whole numbers made {@code Long}. */
    static Object plain(Object value) {
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? Long.valueOf(((Number) value).longValue())
                : value;
    }

    @Override
    public Code visitLiteral(LiteralTree tree, Void none) {
        return new Code.Constant(Optional.ofNullable(tree.getValue()).map(CodeReader::plain));
    }

    @Override
    public Code visitIdentifier(IdentifierTree tree, Void none) {
        String name = tree.getName().toString();
        if (scope.hasField(name)) {
            return new Code.Name(name);
        }
        return scope.staticImport(name).or(() -> type(name)).orElseGet(() -> new Code.Name(name));
    }

    /** Variables begin with a small letter: asking for a class of every name would cost time. */
    private Optional<Code> type(String name) {
        return Character.isUpperCase(name.charAt(0))
                ? scope.simple(name).map(t -> new Code.TypeName(scope.typeOf(t)))
                : Optional.empty();
    }

    @Override
    public Code visitMemberSelect(MemberSelectTree tree, Void none) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return javaType(tree.getExpression()).<Code>map(Code.ClassOf::new).orElseGet(Code.Opaque::new);
        }
        Optional<TypeElement> owner = element(tree.getExpression());
        if (owner.isPresent()) {
            return scope.nested(owner.get(), name)
                    .<Code>map(t -> new Code.TypeName(scope.typeOf(t)))
                    .orElseGet(() -> scope.staticField(owner.get(), name));
        }
        return element(tree)
                .<Code>map(t -> new Code.TypeName(scope.typeOf(t)))
                .orElseGet(() -> new Code.Select(read(tree.getExpression()), name));
    }

    private Optional<TypeElement> element(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return Character.isUpperCase(name.charAt(0)) && !scope.hasField(name)
                    ? scope.simple(name)
                    : Optional.empty();
        }
        if (tree instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            return element(select.getExpression())
                    .flatMap(outer -> scope.nested(outer, name))
                    .or(() -> Character.isUpperCase(name.charAt(0))
                            ? scope.qualified(select.toString())
                            : Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<JavaType> javaType(Tree tree) {
        if (tree instanceof PrimitiveTypeTree primitive) {
            return Optional.of(new JavaType.Primitive(
                    primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT)));
        }
        if (tree instanceof ArrayTypeTree array) {
            return javaType(array.getType()).map(JavaType.ArrayOf::new);
        }
        if (tree instanceof ParameterizedTypeTree generic) {
            return javaType(generic.getType());
        }
        return element(tree).map(scope::typeOf);
    }

    @Override
    public Code visitMethodInvocation(MethodInvocationTree tree, Void none) {
        List<Code> arguments = all(tree.getArguments());
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            return new Code.Call(
                    Optional.of(read(select.getExpression())),
                    select.getIdentifier().toString(),
                    arguments);
        }
        return tree.getMethodSelect() instanceof IdentifierTree own
                ? new Code.Call(Optional.empty(), own.getName().toString(), arguments)
                : new Code.Opaque();
    }

    @Override
    public Code visitNewClass(NewClassTree tree, Void none) {
        return javaType(tree.getIdentifier())
                .filter(t -> tree.getClassBody() == null && tree.getEnclosingExpression() == null)
                .<Code>map(t -> new Code.New(t, all(tree.getArguments())))
                .orElseGet(Code.Opaque::new);
    }

    @Override
    public Code visitBinary(BinaryTree tree, Void none) {
        return operation(tree.getKind(), List.of(tree.getLeftOperand(), tree.getRightOperand()));
    }

    @Override
    public Code visitUnary(UnaryTree tree, Void none) {
        return operation(tree.getKind(), List.of(tree.getExpression()));
    }

    private Code operation(Tree.Kind kind, List<Tree> operands) {
        String operator = OPERATORS.get(kind);
        return operator == null ? new Code.Opaque() : new Code.Operation(operator, all(operands));
    }

    @Override
    public Code visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
        return new Code.Operation(
                "?:", all(List.of(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression())));
    }

    @Override
    public Code visitParenthesized(ParenthesizedTree tree, Void none) {
        return read(tree.getExpression());
    }

    @Override
    public Code visitTypeCast(TypeCastTree tree, Void none) {
        return read(tree.getExpression());
    }

    @Override
    public Code visitSwitch(SwitchTree tree, Void none) {
        return new Code.Switch(read(tree.getExpression()), cases(tree.getCases()));
    }

    @Override
    public Code visitSwitchExpression(SwitchExpressionTree tree, Void none) {
        return new Code.Switch(read(tree.getExpression()), cases(tree.getCases()));
    }

    private List<Code.Case> cases(List<? extends CaseTree> trees) {
        List<Code.Case> cases = new ArrayList<>();
        for (CaseTree tree : trees) {
            boolean arrow = tree.getCaseKind() == CaseTree.CaseKind.RULE;
            cases.add(new Code.Case(
                    labels(tree), arrow ? List.of(read(tree.getBody())) : all(tree.getStatements()), arrow));
        }
        return cases;
    }

    /** Without the class: an enum's constant is written by its bare name there. */
    private List<Code> labels(CaseTree tree) {
        List<Code> labels = new ArrayList<>();
        for (Tree label : tree.getExpressions()) {
            labels.add(
                    label instanceof IdentifierTree name && !(read(label) instanceof Code.Constant)
                            ? new Code.Name(name.getName().toString())
                            : read(label));
        }
        return labels;
    }

    @Override
    public Code visitBlock(BlockTree tree, Void none) {
        return new Code.Block(all(tree.getStatements()));
    }

    @Override
    public Code visitIf(IfTree tree, Void none) {
        return new Code.If(read(tree.getCondition()), read(tree.getThenStatement()), optional(tree.getElseStatement()));
    }

    @Override
    public Code visitReturn(ReturnTree tree, Void none) {
        return new Code.Return(optional(tree.getExpression()));
    }

    @Override
    public Code visitYield(YieldTree tree, Void none) {
        return new Code.Yield(read(tree.getValue()));
    }

    @Override
    public Code visitBreak(BreakTree tree, Void none) {
        return tree.getLabel() == null ? new Code.Break() : new Code.Opaque();
    }

    @Override
    public Code visitThrow(ThrowTree tree, Void none) {
        return new Code.Throw();
    }

    @Override
    public Code visitVariable(VariableTree tree, Void none) {
        return new Code.Local(tree.getName().toString(), optional(tree.getInitializer()));
    }

    @Override
    public Code visitAssignment(AssignmentTree tree, Void none) {
        return new Code.Assign(read(tree.getVariable()), read(tree.getExpression()));
    }

    @Override
    public Code visitExpressionStatement(ExpressionStatementTree tree, Void none) {
        return read(tree.getExpression());
    }
}
