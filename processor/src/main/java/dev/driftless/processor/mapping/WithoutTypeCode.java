package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Origin;
import java.util.List;

/**
 * An element seen without those annotations that speak of a whole array, not of what is in it.
 *
 * @param element the element
 */
record WithoutTypeCode(Annotated element) implements Annotated {
    @Override
    public List<AnnotationModel> annotations() {
        return element.annotations().stream()
                .filter(a -> !a.type().equals(Jpa.JDBC_TYPE_CODE) && !a.type().equals(Jpa.ARRAY))
                .toList();
    }

    @Override
    public Origin origin() {
        return element.origin();
    }
}
