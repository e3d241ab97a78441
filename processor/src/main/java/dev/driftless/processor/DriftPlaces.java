package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where near its origin a change is best shown. */
final class DriftPlaces {
    private static final String JPA = "jakarta.persistence.";
    /** The rules about names. */
    private static final List<String> NAMES = List.of("identifier-too-long", "unusable-name");

    private static final List<String> OPTIONAL = List.of(JPA + "Basic", JPA + "ManyToOne", JPA + "OneToOne");
    private static final String CHECK = "org.hibernate.annotations.Check";
    private static final List<String> TYPE =
            List.of("columnDefinition", "length", "precision", "scale", "secondPrecision");

    private DriftPlaces() {}

    /**
     * The members of the attribute's or class's annotations that make the difference, the likeliest first; then the annotation that
     * maps it, or the class or attribute itself if all of it came or went.
     */
    static List<Origin> near(Origin origin, Change change, String rule) {
        if (origin.attribute().isPresent()) {
            return List.of(origin);
        }
        Origin element = new Origin(origin.type(), origin.member(), Optional.empty(), 0, Optional.empty());
        List<Origin> places = new ArrayList<>();
        if (NAMES.contains(rule)) {
            places.addAll(members(origin, "name"));
        }
        places.addAll(members(origin, element, change));
        boolean whole = change instanceof Change.CreateTable
                || change instanceof Change.AddColumn
                || change instanceof Change.DropColumn;
        places.add(whole ? element : origin);
        return places;
    }

    private static List<Origin> members(Origin origin, Origin element, Change change) {
        if (change instanceof Change.AddColumn added) {
            return added.column().nullable() ? List.of() : nullable(origin, element);
        }
        if (change instanceof Change.AlterColumn altered) {
            return altered(origin, element, altered);
        }
        if (change instanceof Change.AddConstraint added) {
            return added(origin, element, added.constraint());
        }
        if (change instanceof Change.DropConstraint dropped) {
            return dropped.constraint() instanceof Constraint.ForeignKey ? members(origin, "foreignKey") : List.of();
        }
        boolean renamed = change instanceof Change.RenameColumn || change instanceof Change.RenameTable;
        return renamed ? members(origin, "name") : List.of();
    }

    private static List<Origin> altered(Origin origin, Origin element, Change.AlterColumn altered) {
        List<Origin> places = new ArrayList<>();
        if (altered.before().nullable() != altered.after().nullable()) {
            places.addAll(nullable(origin, element));
        }
        if (!altered.before().type().equals(altered.after().type())) {
            places.addAll(members(origin, TYPE.toArray(String[]::new)));
        }
        if (!altered.before().checks().equals(altered.after().checks())) {
            places.addAll(check(origin, element));
        }
        return places;
    }

    private static List<Origin> added(Origin origin, Origin element, Constraint constraint) {
        if (constraint instanceof Constraint.Unique) {
            return members(origin, "unique");
        }
        return constraint instanceof Constraint.Check ? check(origin, element) : List.of();
    }

    private static List<Origin> nullable(Origin origin, Origin element) {
        return Stream.concat(
                        members(origin, "nullable", "optional").stream(),
                        OPTIONAL.stream()
                                .map(annotation -> element.on(annotation, 0).at("optional")))
                .toList();
    }

    private static List<Origin> check(Origin origin, Origin element) {
        return Stream.concat(
                        members(origin, "check").stream(),
                        Stream.of(
                                element.on(CHECK, 0),
                                element.on(JPA + "Table", 0).at("check")))
                .toList();
    }

    /** These members of the annotation that maps it, if it is one. */
    private static List<Origin> members(Origin origin, String... names) {
        return origin.annotation().isEmpty()
                ? List.of()
                : Stream.of(names).map(origin::at).toList();
    }
}
