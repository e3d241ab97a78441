package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Origin;
import java.util.List;
import java.util.Optional;

/**
 * An element seen without some of its annotations: those that speak of a whole array, say, not of what is in it.
 *
 * @param element the element
 * @param hidden the binary names of the annotations
 */
record Without(Annotated element, List<String> hidden) implements Annotated {
    Without {
        hidden = List.copyOf(hidden);
    }

    @Override
    public List<AnnotationModel> annotations() {
        return element.annotations().stream()
                .filter(a -> !hidden.contains(a.type()))
                .toList();
    }

    @Override
    public Optional<AnnotationModel> annotation(String type) {
        return hidden.contains(type) ? Optional.empty() : element.annotation(type);
    }

    @Override
    public Origin origin() {
        return element.origin();
    }
}
