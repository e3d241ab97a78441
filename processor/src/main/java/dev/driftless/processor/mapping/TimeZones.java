package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.schema.model.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What {@code @TimeZoneStorage} does to a column (source: {@code TimeZoneStorageHelper}). */
final class TimeZones {
    private TimeZones() {}

    static SqlType adjusted(BasicUse use, SqlType type) {
        boolean time = type == SqlType.TIME_UTC;
        if ((!time && type != SqlType.TIMESTAMP_UTC) || "java.time.Instant".equals(JavaTypeTable.key(use.type()))) {
            return type;
        }
        return switch (storage(use)) {
            case "NATIVE" -> time ? SqlType.TIME_WITH_TIMEZONE : SqlType.TIMESTAMP_WITH_TIMEZONE;
            case "NORMALIZE" -> time ? SqlType.TIME : SqlType.TIMESTAMP;
            case "COLUMN" -> use.role() == BasicUse.Role.ELEMENT ? withoutZone(time) : type;
            default -> type;
        };
    }

    /** Elements of a collection never have a column for their zone: it is lost. */
    private static SqlType withoutZone(boolean time) {
        return time ? SqlType.TIME : SqlType.TIMESTAMP;
    }

    /** Whether the zone's offset has a column of its own. */
    static boolean hasColumn(BasicUse use) {
        return isZoned(use) && "COLUMN".equals(storage(use));
    }

    /** Whether it has one on some databases. */
    static boolean dependsOnDatabase(BasicUse use) {
        return isZoned(use) && "AUTO".equals(storage(use));
    }

    /**
     * What {@code @Column} says where the zone has a column of its own: if it gives no name, only its precision counts (source:
     * {@code AbstractPropertyHolder.createTemporalColumn}).
     */
    static Optional<AnnotationModel> ofTime(Optional<AnnotationModel> column) {
        return column.map(c -> c.nonEmpty("name").isPresent() ? c : onlyPrecision(c));
    }

    private static AnnotationModel onlyPrecision(AnnotationModel column) {
        Map<String, AnnotationValue> kept = new TreeMap<>(column.values());
        kept.keySet().retainAll(Set.of("precision", "secondPrecision"));
        return new AnnotationModel(column.type(), new TreeMap<>(kept), column.explicit(), column.origin());
    }

    private static boolean isZoned(BasicUse use) {
        String key = JavaTypeTable.key(use.type());
        return key.equals("java.time.OffsetDateTime")
                || key.equals("java.time.ZonedDateTime")
                || key.equals("java.time.OffsetTime");
    }

    private static String storage(BasicUse use) {
        return Optional.of(use.element())
                .flatMap(e -> e.annotation(Jpa.TIME_ZONE_STORAGE))
                .map(s -> s.constant("value"))
                .orElse("DEFAULT");
    }
}
