package dev.driftless.app.operations;

import dev.driftless.app.Require;
import dev.driftless.app.account.SuperAdmin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Whether the service is closed for maintenance. There is one row. */
@Entity
@Table(name = "maintenance")
public class MaintenanceFlag {
    @Id
    private int id = 1;

    @ColumnDefault("false")
    @Column(name = "switched_on", nullable = false)
    private boolean on;

    @Column(length = 500)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "changed_by")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private SuperAdmin changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The flag of a new service: off. */
    public MaintenanceFlag() {}

    public void switchOn(SuperAdmin by, String why, Instant when) {
        Require.state(!on, "maintenance is on already");
        reason = Require.text(why, 500, "reason");
        change(true, by, when);
    }

    public void switchOff(SuperAdmin by, Instant when) {
        Require.state(on, "maintenance is not on");
        reason = null;
        change(false, by, when);
    }

    private void change(boolean toOn, SuperAdmin by, Instant when) {
        on = toOn;
        changedBy = Objects.requireNonNull(by, "who changes the flag");
        changedAt = Objects.requireNonNull(when, "time of change");
    }

    public boolean on() {
        return on;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<SuperAdmin> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaintenanceFlag that && id == that.id;
    }

    @Override
    public int hashCode() {
        return id;
    }
}
