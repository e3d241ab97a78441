package dev.driftless.app.account;

import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A link by which a person sets a new password, once and soon. Equal by token. */
@Entity
@Table(name = "password_resets", indexes = @Index(columnList = "username, issued_at"))
public class PasswordReset {
    private static final Duration LIFETIME = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, updatable = false)
    private UUID token;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "username")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected PasswordReset() {}

    public PasswordReset(UUID token, User user, Instant issuedAt) {
        this.token = Objects.requireNonNull(token, "token");
        this.user = Objects.requireNonNull(user, "user");
        this.issuedAt = Objects.requireNonNull(issuedAt, "time of issue");
    }

    public boolean valid(Instant when) {
        return usedAt == null && when.isBefore(issuedAt.plus(LIFETIME));
    }

    /** Sets the new password and spends the link. */
    public void use(String newPasswordHash, Instant when) {
        Require.state(valid(when), "the link was used or is too old");
        user.changePassword(newPasswordHash);
        usedAt = when;
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public UUID token() {
        return token;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordReset that && token().equals(that.token());
    }

    @Override
    public int hashCode() {
        return token().hashCode();
    }
}
