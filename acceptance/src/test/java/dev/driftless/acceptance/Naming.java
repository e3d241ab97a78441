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
    JPA("jpa"),
    SPRING("spring");

    private final String option;

    Naming(String option) {
        this.option = option;
    }

    public String option() {
        return option;
    }

    ImplicitNamingStrategy implicit() {
        return switch (this) {
            case JPA -> ImplicitNamingStrategyJpaCompliantImpl.INSTANCE;
            case SPRING -> new SpringImplicitNames();
        };
    }

    PhysicalNamingStrategy physical() {
        return switch (this) {
            case JPA -> PhysicalNamingStrategyStandardImpl.INSTANCE;
            case SPRING -> new PhysicalNamingStrategySnakeCaseImpl();
        };
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
