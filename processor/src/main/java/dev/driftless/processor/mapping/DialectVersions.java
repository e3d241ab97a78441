package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.mapping.ColumnOrder.Database;
import java.util.Comparator;

/** Which versions of a database an override is for (source: {@code AbstractOverrider.matches}). */
final class DialectVersions {
    private DialectVersions() {}

    private record Version(int major, int minor) implements Comparable<Version> {
        private static final Version NEVER = new Version(Integer.MAX_VALUE, 0);

        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** Whether it is for the version that migrations are drafted for. */
    static boolean matches(AnnotationModel override, Database database) {
        Version version = drafted(database);
        return version.compareTo(before(override)) < 0 && version.compareTo(sameOrAfter(override)) >= 0;
    }

    /** Whether it is for some of the versions that Hibernate runs on, and not for all. */
    static boolean divides(AnnotationModel override, Database database) {
        boolean all =
                before(override).equals(Version.NEVER) && sameOrAfter(override).compareTo(oldest(database)) <= 0;
        boolean none = before(override).compareTo(oldest(database)) <= 0;
        return !all && !none;
    }

    private static Version before(AnnotationModel override) {
        return override.nested("before").map(DialectVersions::version).orElse(Version.NEVER);
    }

    private static Version sameOrAfter(AnnotationModel override) {
        return override.nested("sameOrAfter").map(DialectVersions::version).orElse(new Version(0, 0));
    }

    private static Version version(AnnotationModel annotation) {
        return new Version(annotation.number("major", 0), annotation.number("minor", 0));
    }

    /** The one that Driftless is tested with. */
    private static Version drafted(Database database) {
        return switch (database) {
            case H2 -> new Version(2, 4);
            case POSTGRESQL -> new Version(15, 0);
            case MARIADB -> new Version(10, 11);
        };
    }

    /** The first that Hibernate runs on (source: {@code MINIMUM_VERSION} of its dialects). */
    private static Version oldest(Database database) {
        return switch (database) {
            case H2 -> new Version(2, 1);
            case POSTGRESQL -> new Version(14, 0);
            case MARIADB -> new Version(10, 6);
        };
    }

    /** The database with its version, for people. */
    static String words(Database database) {
        String name =
                switch (database) {
                    case H2 -> "H2 ";
                    case POSTGRESQL -> "PostgreSQL ";
                    case MARIADB -> "MariaDB ";
                };
        return name + drafted(database);
    }
}
