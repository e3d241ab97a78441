package dev.driftless.app.account;

import dev.driftless.annotations.Backfill;
import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** A part of the facility that produces data, sets the terms of its deliveries and pays for them. Equal by public id. */
@Entity
@Table(name = "units", uniqueConstraints = @UniqueConstraint(name = "uk_units_prefix", columnNames = "project_prefix"))
public class Unit extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "units_seq")
    @SequenceGenerator(name = "units_seq", allocationSize = 10)
    private Long id;

    @Column(name = "public_id", nullable = false, unique = true, updatable = false)
    private UUID publicId;

    @Column(nullable = false, unique = true, length = 255)
    private String name;

    @Column(name = "project_prefix", nullable = false, length = 10)
    private String projectPrefix;

    @Embedded
    private Contact contact;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "billing_name", length = 120))
    @AttributeOverride(name = "email", column = @Column(name = "billing_email", length = Email.MAX_LENGTH))
    private Contact billing;

    @ColumnDefault("90")
    @Column(name = "days_available", nullable = false)
    private int daysAvailable = 90;

    @ColumnDefault("30")
    @Column(name = "days_expired", nullable = false)
    private int daysExpired = 30;

    /** Old units get what was granted to all of them by word of mouth: 100 TB. */
    @Backfill("100000000000000")
    @Column(name = "quota_bytes", nullable = false)
    private long quotaBytes = 100_000_000_000_000L;

    @OneToMany(mappedBy = "unit")
    private List<UnitUser> staff = new ArrayList<>();

    @Version
    private int revision;

    protected Unit() {}

    public Unit(UUID publicId, String name, String projectPrefix, Contact contact) {
        this.publicId = Objects.requireNonNull(publicId, "public id");
        this.name = Require.text(name, 255, "unit name");
        this.projectPrefix = Require.text(projectPrefix, 10, "project prefix");
        this.contact = Objects.requireNonNull(contact, "contact");
    }

    /** From now on, deliveries of this unit can be fetched so many days and are kept so many days more. */
    public void keepDeliveries(int available, int expired) {
        Require.state(available > 0 && expired > 0, "deliveries must be kept for at least one day");
        daysAvailable = available;
        daysExpired = expired;
    }

    /** Sets how much all projects of the unit may store together. */
    public void grant(long bytes) {
        quotaBytes = Require.notNegative(bytes, "quota");
    }

    /** Whether the unit may store so much more, beside what it stores already. */
    public boolean hasRoomFor(long more, long stored) {
        return Require.notNegative(more, "size") <= quotaBytes - stored;
    }

    public void sendInvoicesTo(Contact other) {
        billing = Objects.requireNonNull(other, "billing contact");
    }

    /** Who gets the invoices: the billing contact, or the unit's own where there is none. */
    public Contact invoiceRecipient() {
        return billing == null ? contact : billing;
    }

    void enlist(UnitUser user) {
        staff.add(user);
    }

    /** Those who may invite others into the unit. */
    public List<UnitUser> admins() {
        return staff.stream().filter(UnitUser::admin).toList();
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public UUID publicId() {
        return publicId;
    }

    public String name() {
        return name;
    }

    public String projectPrefix() {
        return projectPrefix;
    }

    public int daysAvailable() {
        return daysAvailable;
    }

    public int daysExpired() {
        return daysExpired;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && publicId().equals(that.publicId());
    }

    @Override
    public int hashCode() {
        return publicId().hashCode();
    }
}
