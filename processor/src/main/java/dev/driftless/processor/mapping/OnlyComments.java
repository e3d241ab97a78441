package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Origin;
import java.util.List;

/**
 * An element of which only the comments count that name what they are on.
 *
 * @param element the element
 */
record OnlyComments(Annotated element) implements Annotated {
    @Override
    public List<AnnotationModel> annotations() {
        return element.repeated(Jpa.COMMENT, Jpa.COMMENTS).stream()
                .filter(c -> !c.text("on").isEmpty())
                .toList();
    }

    @Override
    public Origin origin() {
        return element.origin();
    }
}
