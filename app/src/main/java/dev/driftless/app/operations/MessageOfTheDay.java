package dev.driftless.app.operations;

import dev.driftless.app.Audited;
import dev.driftless.app.Require;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What everyone sees when they log in, until it is withdrawn. Equal once stored, by id. */
@Entity
@Table(name = "messages_of_the_day")
public class MessageOfTheDay extends Audited {
    static final int MAX_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = MAX_LENGTH)
    private String message;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    private Severity severity;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected MessageOfTheDay() {}

    public MessageOfTheDay(String message, Severity severity) {
        this.message = Require.text(message, MAX_LENGTH, "message");
        this.severity = Objects.requireNonNull(severity, "severity");
    }

    /** Stops showing it; doing so twice keeps the first time. */
    public void withdraw(Instant when) {
        if (withdrawnAt == null) {
            withdrawnAt = Objects.requireNonNull(when, "time of withdrawal");
        }
    }

    public boolean shown() {
        return withdrawnAt == null;
    }

    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public String message() {
        return message;
    }

    public Severity severity() {
        return severity;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof MessageOfTheDay that && id().isPresent() && id().equals(that.id()));
    }

    @Override
    public int hashCode() {
        return MessageOfTheDay.class.hashCode();
    }
}
