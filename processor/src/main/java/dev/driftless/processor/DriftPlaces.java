package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.diff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where near its origin a change is best shown. */
final class DriftPlaces {
    private static final List<String> NULLABLE = List.of("nullable", "optional");
    private static final List<String> TYPE =
            List.of("columnDefinition", "length", "precision", "scale", "secondPrecision");

    private DriftPlaces() {}

    /**
     * The members of the mapping's annotation that make the difference, the likeliest first; then the annotation, or the class or
     * attribute itself if all of it came or went.
     */
    static List<Origin> near(Origin origin, Change change) {
        if (origin.attribute().isPresent()) {
            return List.of(origin);
        }
        List<Origin> places = new ArrayList<>();
        if (origin.annotation().isPresent()) {
            attributes(change).forEach(attribute -> places.add(origin.at(attribute)));
        }
        boolean whole = change instanceof Change.CreateTable
                || change instanceof Change.AddColumn
                || change instanceof Change.DropColumn;
        places.add(whole ? new Origin(origin.type(), origin.member(), Optional.empty(), 0, Optional.empty()) : origin);
        return places;
    }

    private static List<String> attributes(Change change) {
        if (change instanceof Change.AddColumn added) {
            return added.column().nullable() ? List.of() : NULLABLE;
        }
        if (change instanceof Change.AlterColumn altered) {
            return altered(altered);
        }
        boolean renamed = change instanceof Change.RenameColumn || change instanceof Change.RenameTable;
        return renamed ? List.of("name") : List.of();
    }

    private static List<String> altered(Change.AlterColumn altered) {
        List<String> attributes = new ArrayList<>();
        if (altered.before().nullable() != altered.after().nullable()) {
            attributes.addAll(NULLABLE);
        }
        if (!altered.before().type().equals(altered.after().type())) {
            attributes.addAll(TYPE);
        }
        return attributes;
    }
}
