package dev.driftless.processor.mapping;

/**
 * Choices that change what Hibernate would create.
 *
 * @param naming which naming strategies the application runs with
 * @param beanValidation whether Bean Validation constraints reach the schema
 */
public record MappingOptions(Naming naming, boolean beanValidation) {
    /** The naming strategies. */
    public enum Naming {
        /** Hibernate's own defaults. */
        JPA,
        /** Spring Boot's: snake case, lower case. */
        SPRING
    }
}
