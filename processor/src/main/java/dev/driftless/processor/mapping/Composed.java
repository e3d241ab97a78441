package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.Origin;
import java.util.List;
import java.util.Optional;

/**
 * An element where annotations about types also count if they stand on one of its annotations' own types (source: {@code
 * MemberDetails.locateAnnotationUsage}).
 *
 * @param element the element
 * @param classes where the annotations' types are
 */
record Composed(Annotated element, ClassModels classes) implements Annotated {
    private static final String HIBERNATE = "org.hibernate.annotations.";

    @Override
    public List<AnnotationModel> annotations() {
        return element.annotations();
    }

    @Override
    public Origin origin() {
        return element.origin();
    }

    @Override
    public Optional<AnnotationModel> annotation(String type) {
        Optional<AnnotationModel> direct = element.annotation(type);
        return direct.isPresent() || !type.startsWith(HIBERNATE) ? direct : composed(type);
    }

    private Optional<AnnotationModel> composed(String type) {
        for (AnnotationModel outer : element.annotations()) {
            boolean known = outer.type().startsWith("jakarta.") || outer.type().startsWith(HIBERNATE);
            Optional<AnnotationModel> found =
                    known ? Optional.empty() : classes.find(outer.type()).flatMap(c -> c.annotation(type));
            if (found.isPresent()) {
                AnnotationModel inner = found.get();
                return Optional.of(new AnnotationModel(inner.type(), inner.values(), inner.explicit(), outer.origin()));
            }
        }
        return Optional.empty();
    }
}
