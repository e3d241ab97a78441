package dev.driftless.acceptance;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;

/** The naming strategies an application can run with, as in {@code driftless.naming}. */
public enum Naming {
    JPA("jpa", ImplicitNamingStrategyJpaCompliantImpl.INSTANCE, PhysicalNamingStrategyStandardImpl.INSTANCE),
    SPRING("spring", new SpringImplicitNames(), new PhysicalNamingStrategySnakeCaseImpl());

    private final String option;
    private final ImplicitNamingStrategy implicit;
    private final PhysicalNamingStrategy physical;

    Naming(String option, ImplicitNamingStrategy implicit, PhysicalNamingStrategy physical) {
        this.option = option;
        this.implicit = implicit;
        this.physical = physical;
    }

    public String option() {
        return option;
    }

    ImplicitNamingStrategy implicit() {
        return implicit;
    }

    PhysicalNamingStrategy physical() {
        return physical;
    }

    /** Spring Boot's documented difference: a join table is named after the owning table and the property. */
    private static final class SpringImplicitNames extends ImplicitNamingStrategyJpaCompliantImpl {
        @Override
        public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
            String property = transformAttributePath(source.getAssociationOwningAttributePath());
            return toIdentifier(source.getOwningPhysicalTableName() + "_" + property, source.getBuildingContext());
        }
    }
}
