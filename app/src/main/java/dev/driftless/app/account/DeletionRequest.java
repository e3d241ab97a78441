package dev.driftless.app.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** The wish of a person to have their account deleted; an account has at most one. Equal by requester. */
@Entity
@Table(name = "deletion_requests")
public class DeletionRequest {
    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "requester")
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User requester;

    @Column(nullable = false, length = Email.MAX_LENGTH)
    private String email;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    protected DeletionRequest() {}

    public DeletionRequest(User requester, Instant issuedAt) {
        this.requester = Objects.requireNonNull(requester, "requester");
        this.email = requester
                .preferredEmail()
                .map(Email::address)
                .orElseThrow(() -> new IllegalArgumentException("no address to confirm with: " + requester.username()));
        this.issuedAt = Objects.requireNonNull(issuedAt, "time of issue");
    }

    /** Whether the requester can still confirm at that time. */
    public boolean open(Instant when) {
        return when.isBefore(issuedAt.plus(TIME_TO_CONFIRM));
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public User requester() {
        return requester;
    }

    public String email() {
        return email;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeletionRequest that && requester().equals(that.requester());
    }

    @Override
    public int hashCode() {
        return requester().hashCode();
    }
}
