package dev.driftless.processor.mapping;

import dev.driftless.schema.model.SqlType;
import java.util.Optional;

/** What {@code @TimeZoneStorage} does to a column's type. */
final class TimeZones {
    private TimeZones() {}

    static SqlType adjusted(BasicUse use, SqlType type) {
        String storage = storage(use);
        boolean time = type == SqlType.TIME_UTC;
        if ((!time && type != SqlType.TIMESTAMP_UTC) || "java.time.Instant".equals(JavaTypeTable.key(use.type()))) {
            return type;
        }
        return switch (storage) {
            case "NATIVE" -> time ? SqlType.TIME_WITH_TIMEZONE : SqlType.TIMESTAMP_WITH_TIMEZONE;
            case "NORMALIZE" -> time ? SqlType.TIME : SqlType.TIMESTAMP;
            default -> type;
        };
    }

    /** Whether the zone's offset has a column of its own. */
    static boolean hasColumn(BasicUse use) {
        return isZoned(use) && "COLUMN".equals(storage(use));
    }

    /** Whether it has one on some databases. */
    static boolean dependsOnDatabase(BasicUse use) {
        return isZoned(use) && "AUTO".equals(storage(use));
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
