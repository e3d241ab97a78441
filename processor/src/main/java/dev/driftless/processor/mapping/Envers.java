package dev.driftless.processor.mapping;

/** The binary names of the annotations of Hibernate Envers, which need not be on the class path, and the names it uses by itself. */
final class Envers {
    private static final String E = "org.hibernate.envers.";

    static final String AUDITED = E + "Audited";
    static final String NOT_AUDITED = E + "NotAudited";
    static final String AUDIT_TABLE = E + "AuditTable";
    static final String AUDIT_JOIN_TABLE = E + "AuditJoinTable";
    static final String AUDIT_MAPPED_BY = E + "AuditMappedBy";
    static final String AUDIT_OVERRIDE = E + "AuditOverride";
    static final String AUDIT_OVERRIDES = E + "AuditOverrides";
    static final String COLLECTION_AUDIT_TABLE = E + "CollectionAuditTable";
    static final String SECONDARY_AUDIT_TABLE = E + "SecondaryAuditTable";
    static final String SECONDARY_AUDIT_TABLES = E + "SecondaryAuditTables";
    static final String REVISION_ENTITY = E + "RevisionEntity";
    static final String DEFAULT_REVISION_ENTITY = E + "DefaultRevisionEntity";
    /** A generator whose sequence differs from that of its superclass on no database here. */
    static final String ORDERED_GENERATOR = E + "enhanced.OrderedSequenceGenerator";

    static final String SUFFIX = "_AUD";
    static final String FLAG_SUFFIX = "_MOD";
    static final String REVISION_TABLE = "REVINFO";
    static final String REVISION = "REV";
    static final String REVISION_TIME = "REVTSTMP";
    static final String REVISION_TYPE = "REVTYPE";
    static final String SET_ORDINAL = "SETORDINAL";

    private Envers() {}
}
