package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.read.OriginLocator;
import dev.driftless.processor.read.OriginLocator.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/** Puts notices at their places in the sources. */
final class Diagnostics {
    private final Messager messager;
    private final OriginLocator locator;
    private final Set<String> compiled;

    /**
     * Messages for one round.
     *
     * @param compiled binary names of the top-level classes whose sources are being compiled: only in those has a message a line
     */
    Diagnostics(Messager messager, Elements elements, Set<String> compiled) {
        this.messager = messager;
        this.locator = new OriginLocator(elements);
        this.compiled = compiled;
    }

    void report(Notice notice) {
        Kind kind =
                switch (notice.severity()) {
                    case ERROR -> Kind.ERROR;
                    case WARNING -> Kind.WARNING;
                    case NOTE -> Kind.NOTE;
                };
        Optional<Place> place = place(notice.places());
        if (place.isPresent()) {
            print(kind, notice.message(), place.get());
        } else {
            String where = notice.places().stream()
                    .filter(locator::isThere)
                    .findFirst()
                    .map(origin -> " (at " + name(origin) + ")")
                    .orElse("");
            messager.printMessage(kind, notice.message() + where);
        }
    }

    private Optional<Place> place(List<Origin> origins) {
        Optional<Place> near = Optional.empty();
        for (Origin origin : origins) {
            if (compiled.contains(topLevel(origin.type()))) {
                near = locator.locate(origin);
                if (near.filter(place -> isExact(place, origin)).isPresent()) {
                    break;
                }
            }
        }
        return near;
    }

    private static boolean isExact(Place place, Origin origin) {
        return place.annotation().isPresent() == origin.annotation().isPresent()
                && place.value().isPresent() == origin.attribute().isPresent();
    }

    private void print(Kind kind, String message, Place place) {
        Element element = place.element();
        if (place.value().isPresent()) {
            messager.printMessage(
                    kind,
                    message,
                    element,
                    place.annotation().orElseThrow(),
                    place.value().get());
        } else if (place.annotation().isPresent()) {
            messager.printMessage(kind, message, element, place.annotation().get());
        } else {
            messager.printMessage(kind, message, element);
        }
    }

    private static String name(Origin origin) {
        return origin.type() + origin.member().map(member -> "." + member).orElse("");
    }

    private static String topLevel(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? binaryName : binaryName.substring(0, dollar);
    }
}
