package dev.driftless.app.account;

/** What an invited person will be. */
public enum Role {
    RESEARCHER,
    UNIT_PERSONNEL,
    UNIT_ADMIN,
    SUPER_ADMIN;

    /** Whether accounts of this role belong to a unit. */
    public boolean inUnit() {
        return this == UNIT_PERSONNEL || this == UNIT_ADMIN;
    }
}
