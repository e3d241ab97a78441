package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A class in the making. */
final class Plan {
    /** The kinds of classes that have attributes. */
    enum Kind {
        ENTITY,
        SUPERCLASS,
        EMBEDDABLE,
        RECORD,
        ID_CLASS
    }

    /**
     * A column that annotations can refer to.
     *
     * @param name as in a Java string
     * @param attribute whose it is
     * @param type of the attribute
     * @param unique whether a reference to it makes sense
     */
    record ColumnName(String name, String attribute, String type, boolean unique) {}

    final Kind kind;
    final String name;
    final Optional<Plan> parent;
    final boolean property;
    final List<Node> annotations = new ArrayList<>();
    final List<Node> members = new ArrayList<>();
    /** The columns of its table that are known by name, the key's excepted. */
    final List<ColumnName> columns = new ArrayList<>();
    /** The columns of its key, empty if their names are not known. */
    final List<ColumnName> key = new ArrayList<>();

    /** Its to-one associations that an {@code @AssociationOverride} may name. */
    final List<String> toOnes = new ArrayList<>();

    /** The embeddables in it. */
    final Set<String> nested = new TreeSet<>();

    final List<String> secondaryTables = new ArrayList<>();
    String typeParameters = "";
    String superArguments = "";
    boolean isAbstract;
    boolean serializable;
    boolean softDeleted;
    /** The strategy of the hierarchy; empty if there is none. */
    String strategy = "";
    /** Its identifier is the one of its superclasses, or still missing. */
    boolean compositeKey;

    boolean identity;
    /** An embeddable that has a quoted column somewhere. */
    boolean quoted;

    /** An embeddable that has an association somewhere: patterns for the names of columns do not reach what that one names. */
    boolean linked;

    /** A joined subclass whose key has other names than its root's: Hibernate finds no way back to it from others. */
    boolean renamedKey;

    Plan(Kind kind, String name, Optional<Plan> parent, boolean property) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
        this.property = property;
    }

    /** The topmost entity above it, or itself. */
    Plan root() {
        return parent.map(Plan::root).filter(Plan::isEntity).orElse(this);
    }

    /** The topmost class above it, or itself: what is the same for all that share columns. */
    Plan top() {
        return parent.map(Plan::top).orElse(this);
    }

    /** Its key may have columns of other names than its root's. */
    boolean inherits() {
        return root() != this;
    }

    boolean isAncestorOf(Plan other) {
        return other.parent.map(p -> p == this || isAncestorOf(p)).orElse(false);
    }

    boolean isEntity() {
        return kind == Kind.ENTITY;
    }

    boolean hasRenamedKey() {
        return renamedKey || parent.map(Plan::hasRenamedKey).orElse(false);
    }

    boolean hasId() {
        return !key.isEmpty() || compositeKey || parent.map(Plan::hasId).orElse(false);
    }

    /** The key that the entity has or inherits. */
    List<ColumnName> keyColumns() {
        return key.isEmpty() ? parent.map(Plan::keyColumns).orElse(key) : key;
    }

    boolean hasCompositeKey() {
        return compositeKey || parent.map(Plan::hasCompositeKey).orElse(false);
    }

    /** Adds an attribute in the way of the class: a field, a pair of accessors or a component. */
    void add(List<Node> annotations, String type, String attribute) {
        if (kind == Kind.RECORD) {
            members.add(Node.component(annotations, type + " " + attribute));
            return;
        }
        if (!property) {
            members.add(Node.member(annotations, type + " " + attribute + ";"));
            return;
        }
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        members.add(Node.member(
                annotations,
                "public %1$s get%2$s() { return %3$s; } public void set%2$s(%1$s %3$s) { this.%3$s = %3$s; } private %1$s %3$s;"
                        .formatted(type, capital, attribute)));
    }

    /** Its name with a wildcard for each type parameter, as others refer to it. */
    Node render() {
        List<Node> all = new ArrayList<>();
        all.add(
                switch (kind) {
                    case ENTITY -> Node.text("@Entity");
                    case SUPERCLASS -> Node.text("@MappedSuperclass");
                    case EMBEDDABLE, RECORD -> Node.text("@Embeddable");
                    case ID_CLASS -> Node.text("");
                });
        all.addAll(annotations);
        if (kind == Kind.RECORD) {
            return Node.record(all, name, members);
        }
        String extending =
                parent.map(p -> " extends " + p.name + superArguments).orElse("");
        String header = (isAbstract ? "abstract class " : "class ")
                + name
                + typeParameters
                + extending
                + (serializable ? " implements Serializable" : "");
        return Node.type(all, header, members);
    }
}
