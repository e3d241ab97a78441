package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;

/**
 * Hibernate's own defaults ({@code ImplicitNamingStrategyJpaCompliantImpl}, {@code PhysicalNamingStrategyStandardImpl}).
 */
final class JpaNames implements NamingStrategy {
    @Override
    public Identifier physical(Identifier logical) {
        return logical;
    }

    @Override
    public String joinTable(Identifier ownerTable, String attribute, Identifier targetTable) {
        return ownerTable.text() + "_" + targetTable.text();
    }
}
