package dev.driftless.app.account;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** An account of a unit's staff; goes with the unit. */
@Entity
@Table(name = "unit_users")
@DiscriminatorValue("unit")
@OnDelete(action = OnDeleteAction.CASCADE)
public class UnitUser extends User {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id", foreignKey = @ForeignKey(name = "fk_unit_users_unit"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Unit unit;

    @ColumnDefault("false")
    @Column(name = "is_admin", nullable = false)
    private boolean admin;

    protected UnitUser() {}

    public UnitUser(String username, String displayName, String passwordHash, Unit unit) {
        super(username, displayName, passwordHash);
        this.unit = Objects.requireNonNull(unit, "unit");
        unit.enlist(this);
    }

    public void promote() {
        admin = true;
    }

    public void demote() {
        admin = false;
    }

    public boolean admin() {
        return admin;
    }

    public Unit unit() {
        return unit;
    }
}
