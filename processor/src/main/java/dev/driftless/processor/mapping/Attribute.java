package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.processor.entity.Origin;
import java.util.List;

/**
 * A persistent attribute: a member chosen by the access rules, its type resolved for the class it is seen from.
 *
 * @param name the attribute's name
 * @param type its type without type variables
 * @param generic whether the declared type is a type variable
 * @param member where it is declared
 * @param declaring the binary name of the class that declares it
 */
record Attribute(String name, JavaType type, boolean generic, Member member, String declaring) implements Annotated {
    @Override
    public List<AnnotationModel> annotations() {
        return member.annotations();
    }

    @Override
    public Origin origin() {
        return member.origin();
    }

    boolean isPrimitive() {
        return type instanceof JavaType.Primitive;
    }

    boolean isId() {
        return has(Jpa.ID) || has(Jpa.EMBEDDED_ID);
    }

    boolean isToOne() {
        return has(Jpa.MANY_TO_ONE) || has(Jpa.ONE_TO_ONE);
    }

    boolean isPlural() {
        return has(Jpa.ONE_TO_MANY) || has(Jpa.MANY_TO_MANY) || has(Jpa.ELEMENT_COLLECTION) || has(Jpa.MANY_TO_ANY);
    }

    Attribute withType(JavaType newType) {
        return new Attribute(name, newType, generic, member, declaring);
    }
}
