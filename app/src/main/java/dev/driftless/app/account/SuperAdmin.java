package dev.driftless.app.account;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An account that runs the service and belongs to no unit. */
@Entity
@Table(name = "super_admins")
@DiscriminatorValue("super_admin")
@OnDelete(action = OnDeleteAction.CASCADE)
public class SuperAdmin extends User {
    protected SuperAdmin() {}

    public SuperAdmin(String username, String displayName, String passwordHash) {
        super(username, displayName, passwordHash);
    }
}
