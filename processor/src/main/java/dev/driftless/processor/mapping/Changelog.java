package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * What numbers the changesets of audited entities: the {@code @Changelog} entity, or else the time (source:
 * {@code AuditHelper.bindChangelog}, {@code ChangesetCoordinatorImpl}).
 *
 * @param entity the entity, if there is one
 * @param type the type of a changeset's identifier
 */
record Changelog(Optional<EntityDraft> entity, ColumnType type) {
    private static final int SECONDS = 6;

    static Changelog in(MappingContext context) {
        return context.entities.values().stream()
                .filter(e -> e.isRoot() && context.inScope(e, Jpa.CHANGELOG).isPresent())
                .reduce((first, second) -> second)
                .map(e -> new Changelog(Optional.of(e), identifierType(e)))
                .orElse(new Changelog(Optional.empty(), ColumnType.Basic.precise(SqlType.TIMESTAMP_UTC, SECONDS)));
    }

    /** An identifier of changesets that is not the entity's key is made unique. */
    void markIdentifier() {
        entity.ifPresent(e -> e.properties.values().stream()
                .filter(p ->
                        p.attribute().has(Jpa.CHANGESET_ID) && !p.attribute().isId())
                .flatMap(p -> p.value().columns().stream())
                .forEach(c -> c.unique = true));
    }

    /** The foreign key of a column that names a changeset. */
    void refer(TableDraft table, ColumnDraft changeset) {
        entity.filter(e -> e.key.size() == 1)
                .ifPresent(e -> table.add(new ForeignKeyDraft(
                        List.of(changeset), e.table, e.key, ForeignKeyRule.DEFAULT, OnDelete.NO_ACTION, table.origin)));
    }

    private static ColumnType identifierType(EntityDraft entity) {
        for (AttributeCollector.Level level : entity.hierarchy) {
            for (Member member : level.type().members()) {
                if (member.has(Jpa.CHANGESET_ID)) {
                    return type(level.bindings().resolve(member.type()));
                }
            }
        }
        return ColumnType.Basic.of(SqlType.BIGINT);
    }

    private static ColumnType type(JavaType declared) {
        SqlType type = JavaTypeTable.sqlType(declared).orElse(SqlType.BIGINT);
        return switch (type) {
            case TIMESTAMP, TIMESTAMP_UTC, TIMESTAMP_WITH_TIMEZONE -> ColumnType.Basic.precise(type, SECONDS);
            default -> plain(type);
        };
    }

    private static ColumnType plain(SqlType type) {
        return switch (type) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> ColumnType.Basic.sized(type, JavaTypeTable.DEFAULT_LENGTH);
            default -> ColumnType.Basic.of(type);
        };
    }
}
