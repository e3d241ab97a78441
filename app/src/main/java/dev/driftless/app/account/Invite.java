package dev.driftless.app.account;

import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The offer of an account to an address. Can be accepted once. Equal by address. */
@Entity
@Table(name = "invites", indexes = @Index(name = "ix_invites_unit", columnList = "unit_id"))
@SequenceGenerator(name = "invite_ids", sequenceName = "invites_seq", initialValue = 1, allocationSize = 1)
public class Invite extends Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invite_ids")
    private Long id;

    @Column(nullable = false, unique = true, length = Email.MAX_LENGTH)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "invited_as", nullable = false, length = 20)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Unit unit;

    @Column(name = "public_key", length = 300)
    private byte[] publicKey;

    @Embedded
    private SealedKey privateKey;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Invite() {}

    private Invite(String email, Role role, Unit unit) {
        this.email = Email.checked(email);
        this.role = Objects.requireNonNull(role, "role");
        this.unit = unit;
    }

    /** Invites someone to the staff of a unit. */
    public static Invite toUnit(String email, Role role, Unit unit) {
        if (!role.inUnit()) {
            throw new IllegalArgumentException("not a role within a unit: " + role);
        }
        return new Invite(email, role, Objects.requireNonNull(unit, "unit"));
    }

    public static Invite researcher(String email) {
        return new Invite(email, Role.RESEARCHER, null);
    }

    public static Invite superAdmin(String email) {
        return new Invite(email, Role.SUPER_ADMIN, null);
    }

    /** Gives the invited person keys of their own, so that data can be shared with them before they accept. */
    public void useKeys(byte[] newPublicKey, SealedKey newPrivateKey) {
        Require.state(acceptedAt == null, "the invite was accepted; its keys belong to the account");
        publicKey = Require.bytes(newPublicKey, 300, "public key");
        privateKey = Objects.requireNonNull(newPrivateKey, "private key");
    }

    /** Makes the account that was offered, with the invited address and the keys, if there are any. */
    public User accept(String username, String displayName, String passwordHash, Instant when) {
        Require.state(acceptedAt == null, "the invite was accepted already: " + email);
        User user = newUser(username, displayName, passwordHash);
        user.addEmail(email);
        if (publicKey != null) {
            user.useKeys(publicKey, privateKey);
        }
        acceptedAt = Objects.requireNonNull(when, "time of acceptance");
        return user;
    }

    private User newUser(String username, String displayName, String passwordHash) {
        return switch (role) {
            case RESEARCHER -> new ResearchUser(username, displayName, passwordHash);
            case SUPER_ADMIN -> new SuperAdmin(username, displayName, passwordHash);
            case UNIT_PERSONNEL -> new UnitUser(username, displayName, passwordHash, unit);
            case UNIT_ADMIN -> {
                UnitUser admin = new UnitUser(username, displayName, passwordHash, unit);
                admin.promote();
                yield admin;
            }
        };
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public String email() {
        return email;
    }

    public Optional<Instant> acceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Invite that && email().equals(that.email());
    }

    @Override
    public int hashCode() {
        return email().hashCode();
    }
}
